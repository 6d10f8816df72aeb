package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The suite beside the national system. */
@QuarkusTest
@TestProfile(ObservedAnswerResourceTest.Beside.class)
@QuarkusTestResource(
        value = TestPlatform.class,
        initArgs = @ResourceArg(name = "database", value = "eligibility_beside"))
class ObservedAnswerResourceTest {
    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.any();
    private final String number = RegistryFixture.freshNumber();

    private String observed(String message) {
        return NationalMessage.handIn(clinic.token(), NationalMessage.utf8(message))
                .path("observationId");
    }

    private Response answer(String observationId) {
        return given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .post("/eligibility/checks/from-observation/" + observationId);
    }

    private static JsonPath json(ConsumerRecord<String, byte[]> record) {
        return JsonPath.from(new String(record.value(), StandardCharsets.UTF_8));
    }

    @Test
    void makesAnAnswerOfWhatWasSeenAndPublishesIt() throws SQLException {
        String id = observed(NationalMessage.card(clinic.code(), "1", number));

        String checkId = answer(id)
                .then()
                .statusCode(200)
                .body("source", equalTo("OBSERVED"))
                .body("asOf", equalTo("2026-11-20T01:20:30Z"))
                .body("observationId", equalTo(id))
                .body("answer.validity", equalTo("VALID"))
                .body("answer.coverage.numbers.number", equalTo(number))
                .body("answer.coverage.qualifiedOn", nullValue())
                .body("answer.coverage.validFrom", equalTo("2021-02-01"))
                .body("answer.screen.qualifiedOn", nullValue())
                .body("answer.person.name", equalTo("髙橋　①郎"))
                .body("answer.copay.percent", equalTo(30))
                .extract()
                .path("proof");

        JsonPath fact =
                json(TestTopics.await("eligibility.v1", record -> record.key().equals(checkId)));
        assertEquals("VALID", fact.getString("validity"));
        assertEquals(clinic.code().wire(), fact.getString("institution"));
        assertEquals(number, fact.getString("coverage.numbers.number"));
        assertNull(fact.getString("coverage.qualifiedOn"));
        assertTrue(TestTopics.all("eligibility.state.v1").stream()
                .noneMatch(record -> json(record).getString("lastCheckId").equals(checkId)));
        assertEquals(
                List.of("eligibility-observed " + id, "eligibility-answered-from-observation " + checkId),
                AuditTrail.of(database, clinic.code()));
        given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .get("/eligibility/checks/" + checkId)
                .then()
                .statusCode(200)
                .body("validity", equalTo("VALID"));
    }

    @Test
    void makesOneAnswerOfOneObservation() throws SQLException {
        String id = observed(NationalMessage.card(clinic.code(), "2", number));
        String first = answer(id).then().statusCode(200).extract().path("proof");

        answer(id)
                .then()
                .statusCode(200)
                .body("proof", equalTo(first))
                .body("answer.validity", equalTo("INVALID"))
                .body("answer.copay.clause", equalTo("NOTICE_2_2"));

        assertEquals(3, AuditTrail.of(database, clinic.code()).size());
    }

    @Test
    void tellsTheStateOfAPersonTheRegistryKnows() {
        RegistryFixture.registerInsurers();
        String personId = RegistryFixture.register(
                        "observed-" + number,
                        1,
                        List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")))
                .path("personId");

        String checkId = answer(observed(NationalMessage.card(clinic.code(), "3", number)))
                .then()
                .statusCode(200)
                .body("answer.validity", equalTo("INVALID_NEWER_EXISTS"))
                .extract()
                .path("proof");

        JsonPath state = json(TestTopics.await(
                "eligibility.state.v1",
                record -> record.key().equals(clinic.code().wire() + ":" + personId)));
        assertEquals(checkId, state.getString("lastCheckId"));
    }

    @ParameterizedTest(name = "handed in with \"{0}\": {1}")
    @CsvSource({"'',INS-204", "&pinless=true,INS-205", "&pinless=false,INS-204"})
    void sendsNobodyToMynaportalWhoseCardHasNoPin(String said, String instruction) {
        byte[] message = NationalMessage.utf8(NationalMessage.card(clinic.code(), "3", number));
        String id = NationalMessage.handIn(clinic.token(), message, "?source=FACE_FILE" + said)
                .path("observationId");

        answer(id).then().statusCode(200).body("answer.instruction.code", equalTo(instruction));
    }

    /** The check that was asked for the same card knows the card. */
    @Test
    void knowsTheCardOfTheCheckItBelongsTo() {
        RegistryFixture.registerInsurers();
        String record = "pinless-" + number;
        RegistryFixture.register(
                record, 1, List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        String serial = CardFixture.freshSerial();
        Map<String, Object> card = CardFixture.card(serial, record, "CARD", "2029-04-01");
        card.put("pinless", true);
        CardFixture.register(card).then().statusCode(201);
        String checkId = RegistryFixture.check(clinic.token(), CardFixture.question(serial, "2026-11-20"))
                .then()
                .statusCode(200)
                .extract()
                .path("checkId");

        byte[] message = NationalMessage.utf8(NationalMessage.card(clinic.code(), "3", number));
        String id = NationalMessage.handIn(clinic.token(), message, "?source=FACE_FILE&checkId=" + checkId)
                .path("observationId");

        answer(id).then().statusCode(200).body("answer.instruction.code", equalTo("INS-205"));
    }

    /** A share that is known is charged, and not the law's: 3割 at 72, of a certificate that names no first day. */
    @Test
    void chargesTheShareThatIsSaidWithoutAFirstDay() {
        String message = NationalMessage.card(clinic.code(), "1", number)
                .replace("19840401", "19540401")
                .replace(
                        "<FutureElement>",
                        "<ElderlyRecipientCertificateInfo><ElderlyRecipientContributionRatio>030"
                                + "</ElderlyRecipientContributionRatio></ElderlyRecipientCertificateInfo>"
                                + "<FutureElement>");

        answer(observed(message))
                .then()
                .statusCode(200)
                .body("answer.copay.percent", equalTo(30))
                .body("answer.coverage.elderlyRecipient.ratioPercent", equalTo(30))
                .body("answer.coverage.elderlyRecipient.validFrom", nullValue());
    }

    /** 資格情報なし of somebody the registry knows is no state of that person, and no visit of theirs. */
    @ParameterizedTest(name = "answered {0}")
    @CsvSource({"4,NOT_FOUND", "5,MULTIPLE"})
    void saysOfNobodyThatTheyHaveNoCoverage(String code, String validity) throws SQLException {
        RegistryFixture.registerInsurers();
        RegistryFixture.register(
                "unseen-" + number,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        String asked = "<QualificationConfirmSearchInfo><InsurerNumber>06139000</InsurerNumber>"
                + "<InsuredCardSymbol>9550</InsuredCardSymbol>"
                + "<InsuredIdentificationNumber>" + number + "</InsuredIdentificationNumber>"
                + "<Birthdate>19840401</Birthdate></QualificationConfirmSearchInfo>";

        String checkId = answer(observed(NationalMessage.message(clinic.code(), code, asked)))
                .then()
                .statusCode(200)
                .body("answer.validity", equalTo(validity))
                .extract()
                .path("proof");

        assertEquals(
                Collections.singletonList(null),
                Desk.rows(
                        database,
                        "select cast(person_id as text) from eligibility_check where id = cast(? as uuid)",
                        checkId));
    }

    /** 医療扶助: its own classification is no class of an insurance, and its numbers are no insurer's coverage. */
    @Test
    void answersMedicalAssistanceThatNoInsurerRegistered() throws SQLException {
        String message = NationalMessage.card(clinic.code(), "6", number)
                .replace(
                        "<InsuredCardClassification>01</InsuredCardClassification>",
                        "<InsuredCardClassification>A1</InsuredCardClassification>")
                .replace("<InsuredCardValidDate>20210201</InsuredCardValidDate>", "")
                .replace("<PersonalFamilyClassification>1</PersonalFamilyClassification>", "");

        String checkId = answer(observed(message))
                .then()
                .statusCode(200)
                .body("source", equalTo("OBSERVED"))
                .body("answer.validity", equalTo("VALID_UNREGISTERED"))
                .body("answer.coverage", nullValue())
                .body("answer.person.name", equalTo("髙橋　①郎"))
                .body("answer.instruction.code", equalTo("INS-105"))
                .body("answer.screen.status", equalTo("この資格は有効です（未登録）。"))
                .body("answer.copay.clause", equalTo("NOTICE_2_1"))
                .extract()
                .path("proof");

        JsonPath fact =
                json(TestTopics.await("eligibility.v1", record -> record.key().equals(checkId)));
        assertEquals("VALID_UNREGISTERED", fact.getString("validity"));
        assertEquals(
                Collections.singletonList(null),
                Desk.rows(
                        database,
                        "select cast(person_id as text) from eligibility_check where id = cast(? as uuid)",
                        checkId));
    }

    /** Every result of OQSCD006 is reached through the API; the registry's own five are those of CheckResourceTest. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1,VALID",
        "2,INVALID",
        "3,INVALID_NEWER_EXISTS",
        "4,NOT_FOUND",
        "5,MULTIPLE",
        "6,VALID_UNREGISTERED",
    })
    void answersEveryResultOfTheClosedSet(String code, String validity) {
        String results = switch (code) {
            case "4" -> "";
            case "5" -> NationalMessage.result(number) + NationalMessage.result(number);
            default -> NationalMessage.result(number);
        };

        answer(observed(NationalMessage.message(clinic.code(), code, "<ResultList>" + results + "</ResultList>")))
                .then()
                .statusCode(200)
                .body("answer.validity", equalTo(validity));
        assertEquals(Optional.of(Validity.valueOf(validity)), Validity.byCode(code));
        assertEquals(6, Validity.values().length);
    }

    @Test
    void takesOverTheReferenceNumberTheClinicHadRegisteredBeforeAndSaysWhatBecameOfIt() {
        RegistryFixture.registerInsurers();
        RegistryFixture.register(
                "numbered-" + number,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        String other = RegistryFixture.freshNumber();
        RegistryFixture.register(
                "numbered-" + other,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, other, "2021-02-01")));
        String message = NationalMessage.card(clinic.code(), "1", number);

        assertEquals("TAKEN_OVER", takenOver(message, "K-1"));
        assertEquals("TAKEN_OVER", takenOver(message + " ", "K-1"));
        assertEquals("OWN_NUMBER_STAYS", takenOver(message, "K-2"));
        assertEquals("NOT_A_NUMBER", takenOver(message, "Ｋ３"));
        assertEquals("OF_ANOTHER_PATIENT", takenOver(message.replace(number, other), "K-1"));
        assertNull(takenOver(message, ""));

        RegistryFixture.check(
                        clinic.token(), RegistryFixture.question("CARD", RegistryFixture.INSURER, number, "2026-11-20"))
                .then()
                .body("clinic.referenceNumber", equalTo("K-1"));
    }

    private @Nullable String takenOver(String message, String referenceNumber) {
        String numbered = message.replace(
                "<FutureElement>", "<ReferenceNumber>" + referenceNumber + "</ReferenceNumber><FutureElement>");
        return answer(observed(numbered)).then().statusCode(200).extract().path("referenceNumber");
    }

    @Test
    void saysNobodyOnlyToAQuestionThatIsKnown() {
        String asked = "<QualificationConfirmSearchInfo><InsurerNumber>06139000</InsurerNumber>"
                + "<InsuredIdentificationNumber>" + number + "</InsuredIdentificationNumber>"
                + "<Birthdate>19840401</Birthdate></QualificationConfirmSearchInfo>";

        answer(observed(NationalMessage.message(clinic.code(), "4", asked)))
                .then()
                .statusCode(200)
                .body("answer.validity", equalTo("NOT_FOUND"))
                .body("answer.coverage", nullValue());
    }

    @Test
    void makesNoAnswerOfWhatIsNone() {
        String incomplete = NationalMessage.card(clinic.code(), "1", number)
                .replace("<PersonalFamilyClassification>1</PersonalFamilyClassification>", "");
        String tomorrow = NationalMessage.card(clinic.code(), "1", number)
                .replace("<QualificationConfirmationDate>20261120", "<QualificationConfirmationDate>29991120");

        answer(observed(NationalMessage.card(clinic.code(), "7", number)))
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-711")));
        answer(observed(incomplete)).then().statusCode(422).body("findings.rule", equalTo(List.of("ELG-714")));
        answer(observed(tomorrow)).then().statusCode(422).body("findings.rule", equalTo(List.of("ELG-202")));
    }

    @Test
    void isOpenToTheInstitutionThatSawItAlone() {
        String id = observed(NationalMessage.card(clinic.code(), "1", number));
        String door = "/eligibility/checks/from-observation/";

        given().auth()
                .oauth2(Clinic.any().token(Roles.ADMINISTRATOR))
                .post(door + id)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        given().auth()
                .oauth2(clinic.token(Roles.INTEGRATOR))
                .post(door + id)
                .then()
                .statusCode(403);
        answer(UUID.randomUUID().toString()).then().statusCode(404);
        given().post(door + id).then().statusCode(401);
    }

    /** A deployment that runs beside the national system. */
    public static class Beside implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("eligibility.beside-national-system", "true");
        }
    }
}
