package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class HistoryResourceTest {
    private final ReceptionFixture desk = ReceptionFixture.any();
    private final String number = RegistryFixture.freshNumber();

    @Inject
    DataSource database;

    @BeforeEach
    void registerAPatient() {
        ReceptionFixture.patient(number);
    }

    @Test
    void showsTheLostNumbersOfThePersonAndAuditsTheLook() throws SQLException {
        String first = desk.check(number);
        String newer = moveToAnotherInsurer();
        String second = desk.check(number);

        desk.get(first, "").then().body("clinic.formerNumbersAvailable", equalTo(false));
        desk.get(second, "").then().body("clinic.formerNumbersAvailable", equalTo(true));
        desk.get(second, "history")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("formerNumbersAvailable", equalTo(true))
                .body("entries", hasSize(1))
                .body("entries[0].checkId", equalTo(first))
                .body("entries[0].former", equalTo(true))
                .body("entries[0].validity", equalTo("VALID"))
                .body("entries[0].coverage.numbers.insurerNumber", equalTo(RegistryFixture.INSURER))
                .body("entries[0].coverage.numbers.number", equalTo(number))
                .body("next", nullValue())
                .body(not(containsString(newer)));
        assertEquals(
                List.of(
                        desk.clinic().account() + "|eligibility-check-viewed|REVIEW",
                        desk.clinic().account() + "|eligibility-history-viewed|REVIEW"),
                ReceptionFixture.audited(database, second));
    }

    @Test
    void hasNothingFormerWhileThePersonStaysWhereTheyAre() {
        desk.check(number);

        desk.get(desk.check(number), "history")
                .then()
                .body("formerNumbersAvailable", equalTo(false))
                .body("entries", hasSize(1))
                .body("entries[0].former", equalTo(false));
    }

    @Test
    void showsNothingThisClinicDidNotConfirmItself() {
        ReceptionFixture other = ReceptionFixture.any();
        String theirs = other.check(number);
        moveToAnotherInsurer();
        String mine = desk.check(number);

        desk.get(mine, "history")
                .then()
                .body("formerNumbersAvailable", equalTo(false))
                .body("entries", hasSize(0))
                .body(not(containsString(number)));
        desk.get(theirs, "history").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void showsNothingThatCameAfterTheAnswer() {
        String first = desk.check(number);
        moveToAnotherInsurer();
        desk.check(number);

        desk.get(first, "history")
                .then()
                .body("formerNumbersAvailable", equalTo(false))
                .body("entries", hasSize(0));
    }

    @Test
    void goesBackPageByPageWithoutLossOrRepetition() {
        List<String> checks = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            checks.add(desk.check(number));
        }
        String now = checks.remove(5);
        Collections.reverse(checks);

        List<String> seen = new ArrayList<>();
        String path = ReceptionFixture.path(now, "history") + "?limit=2";
        String next = "";
        for (int page = 0; page < 3; page++) {
            JsonPath shown = desk.clerk()
                    .get(path + (next.isEmpty() ? "" : "&cursor=" + next))
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            seen.addAll(shown.getList("entries.checkId", String.class));
            next = String.valueOf(shown.getString("next"));
        }

        assertEquals(checks, seen);
        assertEquals("null", next);
    }

    @Test
    void reachesNoFurtherForwardByACursorOfALaterAnswer() {
        String first = desk.check(number);
        String second = desk.check(number);
        desk.check(number);
        String cursor = desk.clerk()
                .get(ReceptionFixture.path(desk.check(number), "history") + "?limit=1")
                .then()
                .extract()
                .path("next");

        desk.clerk()
                .get(ReceptionFixture.path(second, "history") + "?cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("entries.checkId", equalTo(List.of(first)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "cursor=1",
                "cursor=%00",
                "cursor=*",
                "cursor=_________________________________w"
            })
    void refusesALimitOutsideItsBoundsAndACursorItNeverGave(String query) {
        desk.clerk()
                .get(ReceptionFixture.path(desk.check(number), "history") + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
    }

    @Test
    void hasNoHistoryOfNobodyAndIsNoBusinessOfADevice() {
        desk.get(desk.checkOfNobody(), "history").then().statusCode(409).body("code", equalTo("nobody-found"));
        desk.as(Roles.GATEWAY)
                .get(ReceptionFixture.path(desk.check(number), "history"))
                .then()
                .statusCode(403);
    }

    private String moveToAnotherInsurer() {
        String newer = RegistryFixture.freshNumber();
        List<Map<String, Object>> coverages = List.of(
                RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2021-02-01", "2026-03-31"),
                RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, newer, "2026-04-01"));
        ReceptionFixture.register(number, 2, coverages);
        return newer;
    }
}
