package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class AnswerResourceTest {
    private final ReceptionFixture desk = ReceptionFixture.any();

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void showsAnAnswerAsItWasGivenWithWhatTheInstitutionAddedAndAuditsTheLook() throws SQLException {
        String number = ReceptionFixture.patient();
        JsonPath given = desk.check("CARD", number);
        String checkId = given.getString("checkId");

        Response shown = desk.get(checkId, "");

        shown.then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", equalTo("private, no-store"))
                .header("ETag", startsWith("\""))
                .body("clinic.referenceNumber", nullValue())
                .body("clinic.prescription.choice", equalTo("ELECTRONIC"))
                .body("clinic.prescription.label", equalTo("電子処方箋を希望する"))
                .body("clinic.prescription.chosen", equalTo(false))
                .body("clinic.accepted", hasSize(0))
                .body("clinic.consents", hasSize(0));
        Map<String, Object> answer = new HashMap<>(shown.jsonPath().getMap(""));
        answer.remove("clinic");
        Map<String, Object> asGiven = new HashMap<>(given.getMap(""));
        asGiven.remove("clinic");
        assertEquals(asGiven, answer);
        assertEquals(
                List.of(desk.clinic().account() + "|eligibility-check-viewed|REVIEW"),
                ReceptionFixture.audited(database, checkId));
    }

    @Test
    void saysThatNothingChangedToWhoHasTheSameBytes() throws SQLException {
        String checkId = desk.check(ReceptionFixture.patient());
        String tag = desk.get(checkId, "").header("ETag");

        for (String known : List.of(tag, "\"other\", " + tag, "*")) {
            desk.clerk()
                    .header("If-None-Match", known)
                    .get(ReceptionFixture.path(checkId, ""))
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("Cache-Control", equalTo("private, no-store"))
                    .body(emptyString());
        }

        assertEquals(4, ReceptionFixture.audited(database, checkId).size());
        ifNoneMatch(checkId, "\"other\"").then().statusCode(200).header("ETag", equalTo(tag));
    }

    @Test
    void changesItsTagWithEverythingTheInstitutionAdds() {
        String number = ReceptionFixture.patient();
        String checkId = desk.check(number);
        String tag = desk.get(checkId, "").header("ETag");

        desk.put(checkId, "reference-number", Map.of("referenceNumber", "K-" + number))
                .then()
                .statusCode(201);
        tag = changed(checkId, tag);
        desk.put(checkId, "prescription", Map.of("choice", "PAPER")).then().statusCode(200);
        tag = changed(checkId, tag);
        desk.post(checkId, "acceptance", Map.of("fields", List.of("address")))
                .then()
                .statusCode(200);
        tag = changed(checkId, tag);
        String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        desk.post(checkId, "consents", Map.of("kind", "LIMIT_CERTIFICATE", "given", true, "givenAt", now))
                .then()
                .statusCode(201);
        tag = changed(checkId, tag);

        ReceptionFixture.register(number, 2, "2022-04-01");
        ifNoneMatch(checkId, tag).then().statusCode(304);
        desk.get(checkId, "")
                .then()
                .body("coverage.validFrom", equalTo("2021-02-01"))
                .body("clinic.referenceNumber", equalTo("K-" + number))
                .body("clinic.prescription.choice", equalTo("PAPER"))
                .body("clinic.prescription.chosen", equalTo(true))
                .body("clinic.accepted", equalTo(List.of("address")))
                .body("clinic.consents[0].kind", equalTo("LIMIT_CERTIFICATE"))
                .body("clinic.consents[0].givenAt", equalTo(now));
    }

    private String changed(String checkId, String before) {
        Response shown = ifNoneMatch(checkId, before);
        shown.then().statusCode(200);
        assertNotEquals(before, shown.header("ETag"));
        return shown.header("ETag");
    }

    private Response ifNoneMatch(String checkId, String tag) {
        return desk.clerk().header("If-None-Match", tag).get(ReceptionFixture.path(checkId, ""));
    }

    @Test
    void showsNothingOfAClinicToAnother() throws SQLException {
        String number = ReceptionFixture.patient();
        String checkId = desk.check(number);
        desk.put(checkId, "reference-number", Map.of("referenceNumber", "MINE-1"));
        ReceptionFixture other = ReceptionFixture.any();
        String theirs = other.check(number);

        other.get(checkId, "")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
        other.get(theirs, "")
                .then()
                .statusCode(200)
                .body("clinic.referenceNumber", nullValue())
                .body(not(containsString("MINE-1")));
        assertEquals(1, ReceptionFixture.audited(database, checkId).size());
    }

    @Test
    void hasNothingToAddToAnAnswerThatFoundNobody() {
        desk.get(desk.checkOfNobody(), "")
                .then()
                .statusCode(200)
                .body("validity", equalTo("NOT_FOUND"))
                .body("clinic", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "delta", "reference-number", "history", "limit-certificates"})
    void refusesEveryLookAtAnInventedAnswerAndByAnotherRole(String door) {
        desk.get(UUID.randomUUID().toString(), door).then().statusCode(404).body("code", equalTo("not-found"));
        desk.get("1", door).then().statusCode(404);
        desk.as(Roles.INTEGRATOR)
                .get(ReceptionFixture.path(UUID.randomUUID().toString(), door))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        desk.clerk()
                .auth()
                .oauth2(TestTokens.expired(Roles.GENERAL))
                .get(ReceptionFixture.path(UUID.randomUUID().toString(), door))
                .then()
                .statusCode(401);
    }
}
