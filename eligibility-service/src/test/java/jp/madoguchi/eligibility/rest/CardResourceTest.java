package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class CardResourceTest {
    private static final String DAY = "2026-11-20";

    @Inject
    DataSource database;

    private final String number = RegistryFixture.freshNumber();
    private final String serial = CardFixture.freshSerial();
    private final String record = "card-holder-" + number;

    @BeforeEach
    void registerSomebodyWhoMoved() {
        RegistryFixture.registerInsurers();
        RegistryFixture.register(
                record,
                1,
                List.of(
                        RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, number, "2025-04-01"),
                        RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2021-02-01", "2025-03-31")));
    }

    @Test
    void leadsFromTheCertificateToTheNewestCoverage() {
        CardFixture.register(CardFixture.card(serial, record, "CARD", "2029-04-01"))
                .then()
                .statusCode(201)
                .body("holders", equalTo(1));

        ValidatableResponse answer = ask(serial, DAY).statusCode(200);

        String checkId = answer.extract().path("checkId");
        answer.body("validity", equalTo("VALID"))
                .body("coverage.numbers.insurerNumber", equalTo(RegistryFixture.OTHER_INSURER))
                .body("card.kind", equalTo("CARD"))
                .body("card.expiresOn", equalTo("2029-04-01"))
                .body("card.state", equalTo("VALID"))
                .body("card.usableUntil", equalTo("2029-07-31"))
                .body("card.pinless", equalTo(false))
                .body("latest.source", equalTo("REGISTRY"))
                .body("latest.ageSeconds", lessThan(600))
                .body("latest.asOf", lessThan(answer.extract().<String>path("answeredAt")))
                .body("clinic.referenceNumber", nullValue())
                .body("latest.why", equalTo("カードの証明書から本人を特定し、登録されている直近の資格をお答えしています"))
                .body("instruction.code", equalTo("INS-101"))
                .body("proof", equalTo(checkId))
                .body(not(containsString(serial)));
        given().auth()
                .oauth2(TestTokens.clinic(Roles.GENERAL))
                .get("/eligibility/checks/" + checkId)
                .then()
                .statusCode(200)
                .body(startsWith(withoutEnd(answer.extract().asString())));
    }

    /** What the clinic itself adds stands after the answer. */
    private static String withoutEnd(String json) {
        return json.substring(0, json.length() - 2);
    }

    @ParameterizedTest(name = "{0} that expires {1}: {2}")
    @CsvSource({
        "CARD,2027-02-20,EXPIRING,INS-102",
        "CARD,2026-11-20,EXPIRING,INS-102",
        "CARD,2026-11-19,EXPIRED_USABLE,INS-103",
        "CARD,2026-08-01,EXPIRED_USABLE,INS-103",
        "PHONE,2026-11-20,EXPIRING,INS-102",
    })
    void warnsOfTheEndOfTheCertificate(String kind, String expiresOn, String state, String instruction) {
        CardFixture.register(CardFixture.card(serial, record, kind, expiresOn));

        ask(serial, DAY)
                .statusCode(200)
                .body("validity", equalTo("VALID"))
                .body("card.state", equalTo(state))
                .body("instruction.code", equalTo(instruction));
    }

    /** Which integrators and the board may know; the day itself is somebody's birthday. */
    @Test
    void tellsTheOthersThatTheCertificateIsAboutToExpireAndNotWhen() {
        CardFixture.register(CardFixture.card(serial, record, "CARD", "2027-02-20"));
        String expiring = ask(serial, DAY).extract().path("checkId");
        String inTime = ask(serial, "2026-11-19").extract().path("checkId");
        String byNumber = new Desk(Clinic.any()).check("NUMBER", number);

        assertEquals("true", certificateExpiring(expiring));
        assertEquals("false", certificateExpiring(inTime));
        assertEquals("absent", certificateExpiring(byNumber));
        assertFalse(state(expiring).contains("2027-02-20"));
    }

    private static String certificateExpiring(String checkId) {
        return Feed.json(state(checkId)).path("certificateExpiring").asText("absent");
    }

    private static String state(String checkId) {
        byte[] state = TestTopics.await(
                        Topic.ELIGIBILITY_STATE.wire(), record -> new String(record.value(), UTF_8).contains(checkId))
                .value();
        return new String(state, UTF_8);
    }

    @ParameterizedTest(name = "{0} that expired {1}")
    @CsvSource({"CARD,2026-07-31,CRT-102", "PHONE,2026-11-19,CRT-103"})
    void refusesACertificateThatIsOutOfUseWithoutAWordOnTheCoverage(String kind, String expiresOn, String rule) {
        CardFixture.register(CardFixture.card(serial, record, kind, expiresOn));

        ask(serial, DAY)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("certificate-expired"))
                .body("findings[0].rule", equalTo(rule))
                .body("validity", nullValue())
                .body(not(containsString(number)))
                .body(not(containsString(serial)));
    }

    @Test
    void asksForTheDayOfTheVisitAndNotForToday() {
        CardFixture.register(CardFixture.card(serial, record, "PHONE", "2026-11-19"));

        ask(serial, "2026-11-19").statusCode(200).body("card.state", equalTo("EXPIRING"));
    }

    @Test
    void picksNobodyWhenTwoPeopleAreOnOneCard() {
        RegistryFixture.register(
                "other-" + record,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number + "9", "2021-02-01")));
        CardFixture.register(CardFixture.card(serial, record, "CARD", "2029-04-01"));
        CardFixture.register(CardFixture.card(serial, "other-" + record, "CARD", "2029-04-01"))
                .then()
                .statusCode(201)
                .body("holders", equalTo(2));

        ask(serial, DAY)
                .statusCode(200)
                .body("validity", equalTo("MULTIPLE"))
                .body("person", nullValue())
                .body("coverage", nullValue())
                .body("instruction.code", equalTo("INS-402"));
    }

    @Test
    void knowsTheAgeOfThePersonForAnEarlierDayAndAsksForItOnlyWhereNobodyIsFound() {
        CardFixture.register(CardFixture.card(serial, record, "CARD", "2029-04-01"));

        ask(serial, "2021-05-01").statusCode(200).body("validity", equalTo("VALID"));
        ask(CardFixture.freshSerial(), "2021-05-01")
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body("findings.rule", equalTo(List.of("ELG-206")));
    }

    @Test
    void findsNobodyUnderAnUnknownCertificate() {
        ask(CardFixture.freshSerial(), DAY)
                .statusCode(200)
                .body("validity", equalTo("NOT_FOUND"))
                .body("card", nullValue())
                .body("instruction.code", equalTo("INS-302"));
    }

    @Test
    void comparesTheBirthDateWhereTheQuestionNamesOne() {
        CardFixture.register(CardFixture.card(serial, record, "CARD", "2029-04-01"));
        Map<String, Object> question = CardFixture.question("00" + serial.toUpperCase(Locale.ROOT), DAY);
        question.put("birthDate", "昭和59年4月1日");
        RegistryFixture.check(gateway(), question).then().body("validity", equalTo("VALID"));

        question.put("birthDate", "昭和59年4月2日");
        RegistryFixture.check(gateway(), question).then().statusCode(200).body("validity", equalTo("NOT_FOUND"));
    }

    @Test
    void keepsOneLinkHoweverOftenItIsRegistered() {
        Map<String, Object> card = CardFixture.card(serial, record, "CARD", "2029-04-01");
        String person =
                CardFixture.register(card).then().statusCode(201).extract().path("personId");

        card.put("pinless", true);
        CardFixture.register(card)
                .then()
                .statusCode(200)
                .body("holders", equalTo(1))
                .body("personId", equalTo(person));
        ask(serial, DAY).body("card.pinless", equalTo(true));
    }

    @Test
    void knowsNoCardOfSomebodyWhoIsNotRegistered() {
        CardFixture.register(CardFixture.card(serial, "nobody-" + record, "CARD", "2029-04-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("record-unknown"));
    }

    @Test
    void refusesAPhoneWithoutAPin() {
        Map<String, Object> card = CardFixture.card(serial, record, "PHONE", "2029-04-01");
        card.put("pinless", true);

        CardFixture.register(card)
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-251")))
                .body(not(containsString(serial)));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(strings = {"", "G", "０A", "0A:1B", " 0A", "12345678901234567890123456789012345678901"})
    void refusesWhatIsNoSerialNumber(String given) {
        CardFixture.register(CardFixture.card(given, record, "CARD", "2029-04-01"))
                .then()
                .statusCode(400)
                .body("findings.field", equalTo(List.of("serial")));
        RegistryFixture.check(gateway(), CardFixture.question(given, DAY))
                .then()
                .statusCode(400)
                .body("findings.field", hasItem("certificateSerial"));
    }

    @Test
    void keepsNoSerialNumber() throws SQLException {
        CardFixture.register(CardFixture.card(serial, record, "CARD", "2029-04-01"));

        try (Connection connection = database.getConnection();
                ResultSet cards = connection.createStatement().executeQuery("select digest from card")) {
            while (cards.next()) {
                String digest = cards.getString(1);
                assertEquals(64, digest.length());
                assertFalse(digest.toUpperCase(Locale.ROOT).contains(serial.toUpperCase(Locale.ROOT)));
            }
        }
    }

    @Test
    void isWrittenByTheImplementingBodyAlone() {
        for (String role : List.of(Roles.GENERAL, Roles.ADMINISTRATOR, Roles.GATEWAY, Roles.INSURER, Roles.OPERATOR)) {
            int status = CardFixture.register(
                            TestTokens.clinic(role), CardFixture.card(serial, record, "CARD", "2029-04-01"))
                    .statusCode();
            assertEquals(403, status, role);
        }
    }

    private static String gateway() {
        return TestTokens.clinic(Roles.GATEWAY);
    }

    private static ValidatableResponse ask(String serial, String day) {
        return RegistryFixture.check(gateway(), CardFixture.question(serial, day))
                .then();
    }
}
