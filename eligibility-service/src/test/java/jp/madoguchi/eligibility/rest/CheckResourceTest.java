package jp.madoguchi.eligibility.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
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
class CheckResourceTest {
    private static final String DAY = "2026-11-20";

    private final String number = RegistryFixture.freshNumber();

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void answersACardWithTheNewestCoverageAndPublishesIt() {
        String newer = RegistryFixture.freshNumber();
        String personId = RegistryFixture.register(
                        "card-" + number,
                        1,
                        List.of(
                                RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, newer, "2025-04-01"),
                                RegistryFixture.lostCoverage(
                                        RegistryFixture.INSURER, number, "2021-02-01", "2025-03-31")))
                .path("personId");
        String visit = UUID.randomUUID().toString();
        Map<String, Object> question = RegistryFixture.question("CARD", RegistryFixture.INSURER, number, DAY);
        question.put("visitId", visit);

        JsonPath answer = RegistryFixture.check(clinic(Roles.GATEWAY), question)
                .then()
                .statusCode(200)
                .body("validity", equalTo("VALID"))
                .body("confirmationDate", equalTo(DAY))
                .body("coverage.numbers.insurerNumber", equalTo(RegistryFixture.OTHER_INSURER))
                .body("coverage.numbers.number", equalTo(newer))
                .body("coverage.insurerName", equalTo("全国健康保険協会 ○●船員保険部"))
                .body("person.name", equalTo("試験 太郎"))
                .body("copay.percent", equalTo(30))
                .body("copay.clause", equalTo("ONLINE_CHECK"))
                .body("copay.why", equalTo("原則 3割"))
                .body("preschool", equalTo(false))
                .extract()
                .jsonPath();

        assertPublished(answer, visit, newer, personId);
    }

    private static void assertPublished(JsonPath answer, String visit, String newer, String personId) {
        String checkId = answer.getString("checkId");
        ConsumerRecord<String, byte[]> answered =
                TestTopics.await("eligibility.v1", record -> record.key().equals(checkId));
        JsonPath fact = json(answered);
        assertEquals("madoguchi.eligibility.answered.v1", TestTopics.header(answered, "ce_type"));
        assertEquals(visit, fact.getString("visitId"));
        assertEquals(TestTokens.CLINIC, fact.getString("institution"));
        assertEquals("VALID", fact.getString("validity"));
        assertEquals(newer, fact.getString("coverage.numbers.number"));
        assertEquals(answer.getString("answeredAt"), fact.getString("answeredAt"));
        ConsumerRecord<String, byte[]> state = TestTopics.await(
                "eligibility.state.v1", record -> record.key().equals(TestTokens.CLINIC + ":" + personId));
        assertEquals(checkId, json(state).getString("lastCheckId"));
    }

    @Test
    void neverShowsTheNewerCoverageToAQuestionByNumber() {
        String newer = RegistryFixture.freshNumber();
        RegistryFixture.register(
                "number-" + number,
                1,
                List.of(
                        RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, newer, "2025-04-01"),
                        RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2021-02-01", "2025-03-31")));

        RegistryFixture.check(
                        clinic(Roles.GENERAL), RegistryFixture.question("NUMBER", RegistryFixture.INSURER, number, DAY))
                .then()
                .statusCode(200)
                .body("validity", equalTo("INVALID_NEWER_EXISTS"))
                .body("coverage.numbers.number", equalTo(number))
                .body("coverage.validUntil", equalTo("2025-03-31"))
                .body("copay.clause", equalTo("NOTICE_2_2"))
                .body(not(containsString(newer)));
    }

    @Test
    void saysThatNobodyIsKnownAndPublishesNoStateOfAPerson() {
        String checkId = RegistryFixture.check(
                        clinic(Roles.ADMINISTRATOR),
                        RegistryFixture.question("NUMBER", RegistryFixture.INSURER, number, DAY))
                .then()
                .statusCode(200)
                .body("validity", equalTo("NOT_FOUND"))
                .body("coverage", nullValue())
                .body("person", nullValue())
                .extract()
                .path("checkId");

        ConsumerRecord<String, byte[]> answered =
                TestTopics.await("eligibility.v1", record -> record.key().equals(checkId));
        assertEquals("NOT_FOUND", json(answered).getString("validity"));
        assertTrue(TestTopics.all("eligibility.state.v1").stream()
                .noneMatch(record -> json(record).getString("lastCheckId").equals(checkId)));
    }

    @Test
    void asksForAPersonToChooseWhenTwoPeopleFit() {
        Map<String, Object> twin = RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01");
        twin.put("branch", "02");
        RegistryFixture.register(
                "twin-1-" + number,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        RegistryFixture.register("twin-2-" + number, 1, List.of(twin));

        Map<String, Object> question = RegistryFixture.question("CARD", RegistryFixture.INSURER, number, DAY);
        RegistryFixture.check(clinic(Roles.GATEWAY), question)
                .then()
                .statusCode(200)
                .body("validity", equalTo("MULTIPLE"))
                .body("person", nullValue());

        question.put("branch", "2");
        RegistryFixture.check(clinic(Roles.GATEWAY), question)
                .then()
                .statusCode(200)
                .body("validity", equalTo("VALID"))
                .body("coverage.numbers.branch", equalTo("02"));
    }

    private static String clinic(String role) {
        return TestTokens.clinic(role);
    }

    private static JsonPath json(ConsumerRecord<String, byte[]> record) {
        return JsonPath.from(new String(record.value(), UTF_8));
    }
}
