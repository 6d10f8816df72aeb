package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class AcceptanceResourceTest {
    private static final Map<String, Object> ALL = Map.of("all", true);

    private final ReceptionFixture desk = ReceptionFixture.any();
    private final String number = RegistryFixture.freshNumber();

    @Inject
    DataSource database;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void showsEverythingAsNewBeforeTheFirstAcceptanceAndAuditsTheLook() throws SQLException {
        register(1, "GENERAL");
        String checkId = desk.check(number);

        delta(checkId)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("checkId", equalTo(checkId))
                .body("stale", equalTo(false))
                .body("fields", hasSize(29))
                .body("fields.change", everyItem(equalTo("NEW")))
                .body("fields.accepted", everyItem(nullValue()))
                .body("fields.find { it.field == 'name' }.label", equalTo("氏名"))
                .body("fields.find { it.field == 'name' }.now", equalTo("試験 太郎"))
                .body("fields.find { it.field == 'validFrom' }.now", equalTo("令和3年2月1日"));
        assertEquals(
                List.of(desk.clinic().account() + "|eligibility-delta-viewed|COMPARE"),
                ReceptionFixture.audited(database, checkId));
    }

    @Test
    void comparesTheNextAnswerWithWhatWasAcceptedAndNamesTheAcceptorInTheLog() throws SQLException {
        register(1, "GENERAL");
        String first = desk.check(number);
        desk.post(first, "acceptance", Map.of("fields", List.of("classification", "name", "validUntil")))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("checkId", equalTo(first))
                .body("accepted", equalTo(List.of("name", "classification", "validUntil")));
        register(2, "SPECIAL_PAYMENT");
        String second = desk.check(number);

        delta(second)
                .body("fields.find { it.field == 'classification' }.accepted", equalTo("一般"))
                .body("fields.find { it.field == 'classification' }.now", equalTo("特別療養費支給対象者"))
                .body("fields.find { it.field == 'classification' }.change", equalTo("CHANGED"))
                .body("fields.find { it.field == 'classification' }.red", equalTo(true))
                .body("fields.find { it.field == 'name' }.change", equalTo("SAME"))
                .body("fields.find { it.field == 'validUntil' }.change", equalTo("SAME"))
                .body("fields.find { it.field == 'address' }.change", equalTo("NEW"));
        assertEquals(
                List.of(desk.clinic().account() + "|eligibility-answer-accepted|name classification validUntil"),
                ReceptionFixture.audited(database, first));
    }

    @Test
    void acceptsFieldByFieldAndThenTheRest() {
        register(1, "GENERAL");
        String checkId = desk.check(number);
        desk.post(checkId, "acceptance", Map.of("fields", List.of("address")));
        delta(checkId).body("fields.findAll { it.change == 'SAME' }.field", equalTo(List.of("address")));

        desk.post(checkId, "acceptance", ALL).then().statusCode(200).body("accepted", hasSize(29));
        delta(checkId).body("fields.change", everyItem(equalTo("SAME")));
        desk.post(checkId, "acceptance", ALL).then().statusCode(200);
    }

    @Test
    void refusesAnAnswerOlderThanTheOneAccepted() throws SQLException {
        register(1, "GENERAL");
        String older = desk.check(number);
        String newer = desk.check(number);
        desk.post(newer, "acceptance", Map.of("fields", List.of("name"))).then().statusCode(200);

        delta(older).body("stale", equalTo(true));
        desk.post(older, "acceptance", Map.of("fields", List.of("address")))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("acceptance-stale"));
        delta(newer).body("fields.find { it.field == 'address' }.change", equalTo("NEW"));
        assertEquals(
                List.of(desk.clinic().account() + "|eligibility-delta-viewed|COMPARE"),
                ReceptionFixture.audited(database, older));
    }

    @Test
    void neverComparesWithWhatAnotherClinicAccepted() {
        register(1, "GENERAL");
        desk.post(desk.check(number), "acceptance", ALL).then().statusCode(200);
        register(2, "SPECIAL_PAYMENT");
        ReceptionFixture other = ReceptionFixture.any();
        String theirs = other.check(number);

        other.get(theirs, "delta")
                .then()
                .statusCode(200)
                .body("fields.change", everyItem(equalTo("NEW")))
                .body(not(containsString("一般")));
        desk.post(theirs, "acceptance", ALL).then().statusCode(404).body("code", equalTo("not-found"));
        desk.get(theirs, "delta").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void hasNobodyToAcceptAnythingOf() {
        String nobody = desk.checkOfNobody();

        desk.get(nobody, "delta").then().statusCode(409).body("code", equalTo("nobody-found"));
        desk.post(nobody, "acceptance", ALL).then().statusCode(409).body("code", equalTo("nobody-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"all\":false}",
                "{\"fields\":[]}",
                "{\"fields\":[null]}",
                "{\"fields\":[\"name\"],\"all\":true}",
                "{\"fields\":[\"name\",\"referenceNumber\"]}",
                "{\"fields\":[\"name\\u0000\"]}",
                "{\"fields\":\"name\"}",
            })
    void refusesAnythingButNamesOrAll(String body) {
        desk.post(UUID.randomUUID().toString(), "acceptance", body)
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
    }

    @Test
    void wantsAnAccountThatAnswersForIt() {
        register(1, "GENERAL");
        String checkId = desk.check(number);

        desk.as(Roles.GATEWAY)
                .body(ALL)
                .post(ReceptionFixture.path(checkId, "acceptance"))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
        desk.post(checkId, "acceptance", "{\"all\":").then().statusCode(400).body("code", equalTo("bad-request-body"));
    }

    private ValidatableResponse delta(String checkId) {
        return desk.get(checkId, "delta").then().statusCode(200);
    }

    private void register(long version, String classification) {
        Map<String, Object> coverage = RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01");
        coverage.put("classification", classification);
        ReceptionFixture.register(number, version, List.of(coverage));
    }
}
