package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 電子処方箋／紙 and 限度額 of a message of the national system, within the consent that came with them. */
@QuarkusTest
@TestProfile(ObservedAnswerResourceTest.Beside.class)
@QuarkusTestResource(
        value = TestPlatform.class,
        initArgs = @ResourceArg(name = "database", value = "eligibility_beside"))
class ObservedConsentTest {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final String LIMITS = "<LimitApplicationCertificateRelatedInfo>"
            + "<LimitApplicationCertificateClassification>02</LimitApplicationCertificateClassification>"
            + "<LimitApplicationCertificateClassificationFlag>B05</LimitApplicationCertificateClassificationFlag>"
            + "<LimitApplicationCertificateValidStartDate>20260801</LimitApplicationCertificateValidStartDate>"
            + "<LimitApplicationCertificateValidEndDate>20270731</LimitApplicationCertificateValidEndDate>"
            + "</LimitApplicationCertificateRelatedInfo>";
    private static final String DISEASES = "<SpecificDiseasesCertificateList><SpecificDiseasesCertificateInfo>"
            + "<SpecificDiseasesDiseaseCategory>1</SpecificDiseasesDiseaseCategory>"
            + "<SpecificDiseasesValidStartDate>20200401</SpecificDiseasesValidStartDate>"
            + "<SpecificDiseasesSelfPay>10000</SpecificDiseasesSelfPay>"
            + "</SpecificDiseasesCertificateInfo></SpecificDiseasesCertificateList>";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    private final Clinic clinic = Clinic.any();
    private final String number = RegistryFixture.freshNumber();

    private String consent(String stem, String flag, Instant at) {
        return "<" + stem + "Flg>" + flag + "</" + stem + "Flg><" + stem + "Time>"
                + TIME.format(at.atZone(JapanTime.ZONE)) + "</" + stem + "Time>";
    }

    private String limitConsent(String flag, Instant at) {
        return consent("LimitApplicationCertificateRelatedCons", flag, at);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String message(String inResult, String inBody) {
        return NationalMessage.card(clinic.code(), "1", number)
                .replace("<FutureElement>", inResult + "<FutureElement>")
                .replace("<ResultList>", inBody + "<ResultList>");
    }

    private String observed(String message) {
        return NationalMessage.handIn(clinic.token(), NationalMessage.utf8(message))
                .then()
                .statusCode(201)
                .extract()
                .path("observationId");
    }

    private ValidatableResponse answer(String observationId) {
        return given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .post("/eligibility/checks/from-observation/" + observationId)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse get(String checkId, String what) {
        return given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .get("/eligibility/checks/" + checkId + what)
                .then()
                .statusCode(200);
    }

    private List<String> kept(String observationId) throws SQLException {
        return Desk.rows(database, "select result from observation where id = cast(? as uuid)", observationId);
    }

    @Test
    void carriesBothWithinTheConsentOfSomebodyTheRegistryDoesNotKnow() {
        Instant givenAt = now().minus(Duration.ofHours(1));
        String id = observed(message(
                limitConsent("1", givenAt)
                        + consent("SpecificDiseasesCertificateRelatedCons", "0", givenAt)
                        + LIMITS
                        + DISEASES,
                "<PrescriptionIssueSelect>2</PrescriptionIssueSelect>"));

        String checkId = answer(id)
                .body("prescription.choice", equalTo("PAPER"))
                .body("prescription.chosen", equalTo(true))
                .extract()
                .path("proof");

        get(checkId, "")
                .body("clinic.prescription.choice", equalTo("PAPER"))
                .body("clinic.prescription.chosen", equalTo(true))
                .body("clinic.referenceNumber", nullValue())
                .body("clinic.consents", hasSize(1))
                .body("clinic.consents[0].kind", equalTo("LIMIT_CERTIFICATE"))
                .body("clinic.consents[0].givenAt", equalTo(givenAt.toString()))
                .body(
                        "clinic.consents[0].validUntil",
                        equalTo(givenAt.plus(Duration.ofHours(24)).toString()));
        get(checkId, "/limit-certificates")
                .body("limitCertificates.state", equalTo("SHOWN"))
                .body("limitCertificates.certificates", hasSize(1))
                .body("limitCertificates.certificates[0].flagLabel", equalTo("低所得Ⅱ"))
                .body("limitCertificates.certificates[0].validUntil", equalTo("2027-07-31"))
                .body("specificDiseases.state", equalTo("NO_CONSENT"))
                .body(not(containsString("人工透析")));
    }

    /** An entry of a code that nobody knows is there all the same: neither shown nor called "none". */
    @Test
    void neverTurnsWhatCannotBeReadIntoNone() {
        RegistryFixture.registerInsurers();
        RegistryFixture.register(
                "unread-" + number,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        String unread = LIMITS.replace(">B05<", ">Z99<");

        String checkId = answer(observed(message(limitConsent("1", now()) + unread, "")))
                .extract()
                .path("proof");

        get(checkId, "/limit-certificates")
                .body("limitCertificates.state", equalTo("NOT_ATTRIBUTABLE"))
                .body("limitCertificates.certificates", nullValue());
    }

    /** Both public readers' names of the other consents: what they are called changes nothing here. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<PharmacistsInfoConsFlg>1</PharmacistsInfoConsFlg>"
                        + "<PharmacistsInfoAvailableTime>20261121102030</PharmacistsInfoAvailableTime>",
                "<PharmaceuticalInfoConsFlg>1</PharmaceuticalInfoConsFlg>"
                        + "<PharmaceuticalInfoAcquisitionTime>20261121102030</PharmaceuticalInfoAcquisitionTime>"
            })
    void readsBothFamiliesOfNames(String others) {
        String checkId = answer(observed(message(limitConsent("1", now()) + others + LIMITS, "")))
                .body("prescription", nullValue())
                .extract()
                .path("proof");

        get(checkId, "").body("clinic.prescription.chosen", equalTo(false));
        get(checkId, "/limit-certificates").body("limitCertificates.state", equalTo("SHOWN"));
    }

    @Test
    void saysNoneOnlyWhereTheNationalSystemWasAskedWithConsentAndKnewOfNone() {
        String checkId = answer(observed(message(limitConsent("1", now()), "")))
                .extract()
                .path("proof");

        get(checkId, "/limit-certificates")
                .body("limitCertificates.state", equalTo("NONE"))
                .body("specificDiseases.state", equalTo("NO_CONSENT"));
    }

    @ParameterizedTest(name = "flag {0}, {1} hours old: {2}")
    @CsvSource({
        "1,24,CONSENT_EXPIRED",
        "0,1,NO_CONSENT",
        "2,1,CONSENT_EXPIRED",
        "3,1,COULD_NOT_ASK",
        "8,1,NO_CONSENT",
    })
    void keepsAndShowsNothingWithoutAConsentThatHolds(String flag, int hours, String state) throws SQLException {
        Instant at = now().minus(Duration.ofHours(hours));
        String id = observed(message(limitConsent(flag, at) + LIMITS, ""));

        String checkId = answer(id).extract().path("proof");

        assertFalse(kept(id).get(0).contains("LIMIT_AND_STANDARD"));
        get(checkId, "/limit-certificates")
                .body("limitCertificates.state", equalTo(state))
                .body("limitCertificates.certificates", nullValue());
    }

    /** What was not kept is not "none": a consent given later at the desk cannot bring it back. */
    @Test
    void neverTurnsWhatWasNotKeptIntoNone() {
        String checkId = answer(observed(message(LIMITS, ""))).extract().path("proof");

        given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .contentType("application/json")
                .body(Map.of("kind", "LIMIT_CERTIFICATE", "given", true, "givenAt", now().toString()))
                .post("/eligibility/checks/" + checkId + "/consents")
                .then()
                .statusCode(201);

        get(checkId, "/limit-certificates")
                .body("limitCertificates.state", equalTo("NOT_ATTRIBUTABLE"))
                .body("limitCertificates.certificates", nullValue());
    }

    @Test
    void takesAChoiceForSomebodyOnlyTheNationalSystemKnows() {
        String checkId = answer(observed(message("", ""))).extract().path("proof");

        given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .contentType("application/json")
                .body(Map.of("choice", "PAPER"))
                .put("/eligibility/checks/" + checkId + "/prescription")
                .then()
                .statusCode(200);

        get(checkId, "").body("clinic.prescription.choice", equalTo("PAPER"));
    }

    @Test
    void asksTheRegistryWhereTheMessageSaysNothing() {
        RegistryFixture.registerInsurers();
        RegistryFixture.register(
                "with-certificates-" + number,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        String checkId = answer(observed(message("", ""))).extract().path("proof");
        given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .contentType("application/json")
                .body(Map.of("kind", "LIMIT_CERTIFICATE", "given", true, "givenAt", now().toString()))
                .post("/eligibility/checks/" + checkId + "/consents")
                .then()
                .statusCode(201);

        get(checkId, "/limit-certificates").body("limitCertificates.state", equalTo("NONE"));
    }

    @Test
    void takesTheSameFromAGatewayThatReadTheMessageItself() throws SQLException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("institution", clinic.code().wire());
        json.put("confirmationDate", "2026-11-20");
        json.put("validity", "VALID");
        json.put("prescription", "ELECTRONIC");
        json.put(
                "results",
                List.of(Map.of(
                        "name",
                        "試験",
                        "certificates",
                        Map.of(
                                "consents",
                                List.of(Map.of("kind", "LIMIT_CERTIFICATE", "state", "GIVEN", "at", now().toString())),
                                "limitCertificates",
                                List.of(Map.of(
                                        "classification", "LIMIT", "category", "A03", "validFrom", "2026-08-01"))))));

        String id = clinic.request()
                .body(json)
                .post("/eligibility/observations?source=FACE_FILE")
                .then()
                .statusCode(201)
                .body("understood.prescription", equalTo("ELECTRONIC"))
                .body("understood.results[0].certificates.limits", hasSize(1))
                .body("understood.results[0].certificates.diseases", nullValue())
                .extract()
                .path("observationId");

        assertEquals(1, kept(id).size());
    }
}
