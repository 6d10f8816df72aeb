package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class RegistryResourceTest {
    private final String number = RegistryFixture.freshNumber();
    private final String recordId = "registry-" + number;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void entersAnInsurerOnceAndCorrectsItsNameAfterwards() {
        RegistryFixture.putInsurer(RegistryFixture.implementingBody(), "138057", "{\"name\":\"世田谷区\"}")
                .then()
                .statusCode(201)
                .body("number", equalTo("138057"))
                .body("kind", equalTo("NATIONAL"))
                .body("scheme", equalTo("国民健康保険（市町村・国保組合）"))
                .body("reviewOrganisation", equalTo("NATIONAL_HEALTH_FEDERATION"));
        RegistryFixture.putInsurer(
                        RegistryFixture.implementingBody(), "00138057", "{\"name\":\"世田谷区国保\",\"kind\":\"NATIONAL\"}")
                .then()
                .statusCode(200)
                .body("number", equalTo("138057"))
                .body("name", equalTo("世田谷区国保"));
    }

    @Test
    void refusesAnInsurerItCannotPlace() {
        RegistryFixture.putInsurer(RegistryFixture.implementingBody(), "87130019", "{\"name\":\"x\"}")
                .then()
                .statusCode(422)
                .body("findings[0].rule", equalTo("ELG-109"));
        RegistryFixture.putInsurer(RegistryFixture.implementingBody(), "06139001", "{\"name\":\"x\"}")
                .then()
                .statusCode(400)
                .body("findings[0].rule", equalTo("insurer-number-check-digit"));
        RegistryFixture.putInsurer(RegistryFixture.implementingBody(), "06139000", "{\"name\":\" \"}")
                .then()
                .statusCode(400)
                .body("findings[0].field", equalTo("name"));
    }

    @Test
    void showsAnInsurerToItselfAndToTheImplementingBody() {
        for (String token :
                List.of(RegistryFixture.implementingBody(), RegistryFixture.insurer(RegistryFixture.INSURER))) {
            insurer(token, RegistryFixture.INSURER)
                    .statusCode(200)
                    .body("number", equalTo(RegistryFixture.INSURER))
                    .body("name", equalTo("東京新橋サンプル保険者"))
                    .body("kind", equalTo("EMPLOYEES"))
                    .body("reviewOrganisation", equalTo("PAYMENT_FUND"));
        }
        insurer(RegistryFixture.insurer(RegistryFixture.INSURER), RegistryFixture.OTHER_INSURER)
                .statusCode(403)
                .body("code", equalTo("insurer-not-yours"));
        insurer(RegistryFixture.implementingBody(), "06010003").statusCode(404).body("code", equalTo("not-found"));
        insurer(RegistryFixture.implementingBody(), "06139001")
                .statusCode(400)
                .body("findings[0].rule", equalTo("insurer-number-check-digit"));
        insurer(TestTokens.clinic(Roles.ADMINISTRATOR), RegistryFixture.INSURER).statusCode(403);
    }

    @Test
    void saysANewNameOnceOfTheInsurerAndNothingOfAnOldOne() {
        String number = "138057";
        String name = "改称 " + UUID.randomUUID();
        String again = "改称 " + UUID.randomUUID();
        for (String next : List.of(name, name, again)) {
            RegistryFixture.putInsurer(RegistryFixture.implementingBody(), number, "{\"name\":\"" + next + "\"}");
        }

        TestTopics.await("registry.v1", record -> new String(record.value(), UTF_8).contains(again));
        List<String> said = TestTopics.all("registry.v1").stream()
                .filter(record -> record.key().equals(number))
                .map(record -> JsonPath.from(new String(record.value(), UTF_8)).getString("name"))
                .filter(Set.of(name, again)::contains)
                .toList();
        assertTrue(said.contains(again));
        assertEquals(said.stream().distinct().toList(), said);
    }

    private static ValidatableResponse insurer(String token, String number) {
        return given().auth().oauth2(token).get("/insurers/" + number).then();
    }

    @Test
    void letsAnInsurerWriteOnlyItself() {
        String token = RegistryFixture.insurer(RegistryFixture.INSURER);
        RegistryFixture.putInsurer(token, RegistryFixture.INSURER, "{\"name\":\"東京新橋サンプル保険者\"}")
                .then()
                .statusCode(200);
        RegistryFixture.putInsurer(token, RegistryFixture.OTHER_INSURER, "{\"name\":\"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("insurer-not-yours"));
        RegistryFixture.putInsurer(TestTokens.clinic(Roles.ADMINISTRATOR), RegistryFixture.INSURER, "{\"name\":\"x\"}")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void registersAPersonAndTellsTheOtherServices() {
        String personId = RegistryFixture.register(
                        recordId,
                        1,
                        List.of(
                                RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, number, "2025-04-01"),
                                RegistryFixture.lostCoverage(
                                        RegistryFixture.INSURER, number, "2021-02-01", "2025-03-31")))
                .then()
                .statusCode(201)
                .extract()
                .path("personId");

        ConsumerRecord<String, byte[]> state =
                TestTopics.await("coverage.state.v1", record -> record.key().equals(personId));
        JsonPath fact = JsonPath.from(new String(state.value(), UTF_8));
        assertEquals(1, fact.getLong("version"));
        assertEquals("試験 太郎", fact.getString("person.name"));
        assertEquals(List.of("2021-02-01", "2025-04-01"), fact.getList("coverages.validFrom"));
        assertEquals("東京新橋サンプル保険者", fact.getString("coverages[0].insurerName"));
    }

    @Test
    void takesEachVersionOnceAndIgnoresAnOlderOne() {
        List<Map<String, Object>> before =
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01"));
        List<Map<String, Object>> after =
                List.of(RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2021-02-01", "2026-10-31"));
        String personId = RegistryFixture.register(recordId, 1, before).path("personId");

        RegistryFixture.register(recordId, 3, after).then().statusCode(200).body("personId", equalTo(personId));
        RegistryFixture.register(recordId, 3, after).then().statusCode(200).body("personId", equalTo(personId));
        RegistryFixture.register(recordId, 2, before).then().statusCode(200).body("personId", equalTo(personId));
        RegistryFixture.register(recordId, 1, after).then().statusCode(409).body("code", equalTo("record-conflict"));

        RegistryFixture.check(
                        TestTokens.clinic(Roles.GATEWAY),
                        RegistryFixture.question("CARD", RegistryFixture.INSURER, number, "2026-11-20"))
                .then()
                .body("validity", equalTo("INVALID"))
                .body("coverage.validUntil", equalTo("2026-10-31"));
        TestTopics.await(
                "coverage.state.v1",
                record -> record.key().equals(personId) && new String(record.value(), UTF_8).contains("\"version\":3"));
        assertEquals(
                2,
                TestTopics.all("coverage.state.v1").stream()
                        .filter(record -> record.key().equals(personId))
                        .count());
    }

    @Test
    void refusesTheRecordOfAnInsurerNotYours() {
        String token = RegistryFixture.insurer(RegistryFixture.INSURER);
        List<Map<String, Object>> own =
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01"));
        List<Map<String, Object>> foreign =
                List.of(RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, number, "2021-02-01"));

        RegistryFixture.post(token, RegistryFixture.person(recordId, 1, "試験 太郎", foreign))
                .then()
                .statusCode(403)
                .body("code", equalTo("insurer-not-yours"));
        RegistryFixture.post(token, RegistryFixture.person(recordId, 1, "試験 太郎", own))
                .then()
                .statusCode(201);
        RegistryFixture.post(
                        RegistryFixture.insurer(RegistryFixture.OTHER_INSURER),
                        RegistryFixture.person(recordId, 2, "試験 太郎", foreign))
                .then()
                .statusCode(201);
    }

    @Test
    void showsARecordToWhoeverMayWriteItAndToNobodyElse() {
        String personId = RegistryFixture.register(
                        recordId, 1, List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")))
                .path("personId");

        for (String token :
                List.of(RegistryFixture.implementingBody(), RegistryFixture.insurer(RegistryFixture.INSURER))) {
            view(token, personId)
                    .statusCode(200)
                    .header("Cache-Control", containsString("no-store"))
                    .body("record.recordId", equalTo(recordId))
                    .body("record.version", equalTo(1))
                    .body("record.coverages[0].numbers.number", equalTo(number));
        }
        view(RegistryFixture.insurer(RegistryFixture.OTHER_INSURER), personId)
                .statusCode(404)
                .body("code", equalTo("not-found"));
        view(RegistryFixture.implementingBody(), java.util.UUID.randomUUID().toString())
                .statusCode(404);
        view(TestTokens.clinic(Roles.ADMINISTRATOR), personId).statusCode(403);
    }

    private static io.restassured.response.ValidatableResponse view(String token, String personId) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(token)
                .get("/registry/persons/" + personId)
                .then();
    }

    @Test
    void namesEveryRuleARecordBreaksAndNoPerson() {
        Map<String, Object> coverage =
                RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2021-02-01", "2020-01-01");
        coverage.put("lossReason", "DEATH");

        RegistryFixture.register(recordId, 1, List.of(coverage))
                .then()
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body("findings.rule", equalTo(List.of("ELG-101", "ELG-103")))
                .body(not(containsString("試験")));
        RegistryFixture.register(recordId, 1, List.of(RegistryFixture.coverage("01130038", number, "2021-02-01")))
                .then()
                .statusCode(422)
                .body("findings.rule", hasItem("ELG-108"));
    }

    @Test
    void refusesARecordWithoutCoverageOrWithNumbersThatDoNotBelongTogether() {
        RegistryFixture.register(recordId, 1, List.of())
                .then()
                .statusCode(400)
                .body("findings[0].field", equalTo("coverages"));
        RegistryFixture.register(recordId, 1, List.of(RegistryFixture.coverage("39130018", "12345678", "2021-02-01")))
                .then()
                .statusCode(400)
                .body("findings[0].rule", equalTo("late-elderly-symbol"));
    }
}
