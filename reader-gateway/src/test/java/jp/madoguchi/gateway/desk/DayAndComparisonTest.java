package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 日付と照合の要否 at the desk's doors. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class DayAndComparisonTest {
    @BeforeEach
    void healthy() {
        awaitHealthy();
    }

    @Test
    void aDayThatIsNotInDoubtCannotBeStated() {
        String today = clerk().get("/desk/day")
                .then()
                .statusCode(200)
                .body("possible.size()", equalTo(0))
                .body("words", nullValue())
                .extract()
                .path("today");

        clerk().body(Map.of("day", today))
                .put("/desk/day")
                .then()
                .statusCode(409)
                .body("code", equalTo("day-not-in-doubt"));
        clerk().body("{}").put("/desk/day").then().statusCode(400);
    }

    private static String checked(String number, String answer) {
        TestClinic.frontDoor().answer(number, answer);
        return clerk().body(Map.of("insurerNumber", "06139000", "number", number, "birthDate", "1980-01-02"))
                .post("/desk/checks")
                .path("visitId");
    }

    @Test
    void theDeskIsToldWhetherToCompare() {
        TestClinic.frontDoor().advise("{\"recommended\":true,\"reason\":\"FIRST_TIME\",\"why\":\"はじめての確認です\"}");
        String visitId = checked("88001", DeskApi.VALID);

        clerk().get("/desk/checks/" + visitId + "/comparison")
                .then()
                .statusCode(200)
                .body("recommended", equalTo(true))
                .body("reason", equalTo("FIRST_TIME"))
                .body("words", equalTo("はじめての確認です"));
        clerk().delete("/desk/checks/" + visitId).then().statusCode(204);
    }

    @Test
    void whoCannotBeAskedDoesNotSayThatItIsNotNeeded() {
        TestClinic.frontDoor().advise("{\"status\":500}");
        String answered = checked("88002", DeskApi.VALID);
        String unanswered = checked("88003", "{\"status\":500}");

        for (String visitId : new String[] {answered, unanswered, "0193a000-0000-7000-8000-00000000dead"}) {
            clerk().get("/desk/checks/" + visitId + "/comparison")
                    .then()
                    .statusCode(200)
                    .body("recommended", nullValue())
                    .body("words", equalTo("照合の要否は確認できません"));
        }
        clerk().delete("/desk/checks/" + answered).then().statusCode(204);
        clerk().delete("/desk/checks/" + unanswered).then().statusCode(204);
    }
}
