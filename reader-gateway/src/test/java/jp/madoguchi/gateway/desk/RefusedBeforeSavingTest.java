package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.declared;
import static jp.madoguchi.gateway.clinic.DeskApi.visit;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 保存の前に断ること: what would be lost, or taken for something else, once it was saved. */
@QuarkusTest
@WithTestResource(value = TestClinic.class, initArgs = @ResourceArg(name = "probes", value = "quick"))
class RefusedBeforeSavingTest {
    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
    }

    private static Response post(Map<String, Object> body) {
        return clerk().body(body).post("/desk/visits");
    }

    private static Response preview(Map<String, Object> body) {
        return clerk().body(body).post("/desk/visits/preview");
    }

    /** What is typed and not sealed would be kept nowhere. */
    @Test
    void whatIsTypedIsNotTakenWithoutAKeyToSealItWith() {
        TestClinic.frontDoor().keys().withhold(true);
        try {
            while (DeskApi.state().getLong("sealingKeys") > 0) {
                post(declared("見本 鍵")).then().statusCode(201).body("visit.declarationId", notNullValue());
            }
            Map<String, Object> body = declared("見本 紙");

            preview(body).then().body("complete", equalTo(false)).body("missing.rule", contains("DSK-134"));
            post(body)
                    .then()
                    .statusCode(422)
                    .body("findings.rule", contains("DSK-134"))
                    .body("findings[0].message", containsString("「紙のまま」"));
            body.remove("declaration");
            body.put("paperForm", true);
            body.put("issued", "YES");
            body.put("ratioPercent", 30);
            post(body).then().statusCode(201).body("visit.paperForm", equalTo(true));
        } finally {
            TestClinic.frontDoor().keys().withhold(false);
        }
        await().until(() -> DeskApi.state().getLong("sealingKeys") > 0);
        post(declared("見本 鍵")).then().statusCode(201).body("visit.declarationId", notNullValue());
    }

    @Test
    void aCardThatNobodyAskedWithIsNoReasonForTenTenths() {
        Map<String, Object> body = visit("NOTHING_PRESENTED", "見本 四郎");
        body.remove("couldNotAsk");
        body.put("tried", List.of("MYNAPORTAL_SCREEN", "ELIGIBILITY_CERTIFICATE", "ORAL_CONFIRMATION"));
        body.put("secondLook", true);

        post(body).then().statusCode(422).body("findings.rule", contains("DSK-117"));
    }
}
