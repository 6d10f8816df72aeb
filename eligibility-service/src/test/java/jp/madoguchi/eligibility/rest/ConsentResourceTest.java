package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
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
class ConsentResourceTest {
    private static final List<Map<String, Object>> LIMITS = List.of(
            limit("LIMIT_AND_STANDARD", "B05", "2026-07-20", "2026-08-01", "2027-07-31"),
            limit("LIMIT", "A03", "2025-07-20", "2025-08-01", "2026-07-31"));
    private static final List<Map<String, Object>> DISEASES =
            List.of(Map.of("category", "KIDNEY_FAILURE", "validFrom", "2020-04-01", "selfPayYen", 10_000));

    private final ReceptionFixture desk = ReceptionFixture.any();
    private final String number = RegistryFixture.freshNumber();

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @BeforeEach
    void registerAPatient() {
        ReceptionFixture.patient(number);
    }

    @Test
    void showsEachKindOfCertificateWithinItsOwnConsentAndAuditsIt() throws SQLException {
        String checkId = desk.check(number);
        holds(LIMITS, DISEASES);
        Instant givenAt = now().minus(Duration.ofHours(1));

        consent(checkId, "LIMIT_CERTIFICATE", true, givenAt)
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("validUntil", equalTo(givenAt.plus(Duration.ofHours(24)).toString()));
        certificates(checkId)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("limitCertificates.state", equalTo("SHOWN"))
                .body("limitCertificates.certificates", hasSize(1))
                .body("limitCertificates.certificates[0].classificationLabel", equalTo("限度額適用・標準負担額減額認定証"))
                .body("limitCertificates.certificates[0].flagLabel", equalTo("低所得Ⅱ"))
                .body("limitCertificates.certificates[0].validUntil", equalTo("2027-07-31"))
                .body("specificDiseases.state", equalTo("NO_CONSENT"))
                .body("specificDiseases.certificates", nullValue())
                .body(not(containsString("人工透析")));

        consent(checkId, "SPECIFIC_DISEASE", true, givenAt).then().statusCode(201);
        certificates(checkId)
                .body("specificDiseases.state", equalTo("SHOWN"))
                .body("specificDiseases.certificates[0].diseaseLabel", equalTo("人工透析を必要とする慢性腎不全"))
                .body("specificDiseases.certificates[0].selfPay", equalTo(10000));
        String account = desk.clinic().account();
        assertEquals(
                List.of(
                        account + "|consent-recorded|GIVEN",
                        account + "|limit-certificates-viewed|REVIEW",
                        account + "|consent-recorded|GIVEN",
                        account + "|limit-certificates-viewed|REVIEW"),
                ReceptionFixture.audited(database, checkId));
    }

    @Test
    void tellsNoConsentFromExpiredRefusedAndNone() {
        String checkId = desk.check(number);
        certificates(checkId)
                .body("limitCertificates.state", equalTo("NO_CONSENT"))
                .body("limitCertificates.certificates", nullValue());

        Instant dayAgo = now().minus(Duration.ofHours(24));
        consent(checkId, "LIMIT_CERTIFICATE", true, dayAgo);
        certificates(checkId)
                .body("limitCertificates.state", equalTo("CONSENT_EXPIRED"))
                .body(
                        "limitCertificates.consentUntil",
                        equalTo(dayAgo.plus(Duration.ofHours(24)).toString()))
                .body("limitCertificates.certificates", nullValue());

        consent(checkId, "LIMIT_CERTIFICATE", true, now());
        certificates(checkId)
                .body("limitCertificates.state", equalTo("NONE"))
                .body("limitCertificates.certificates", hasSize(0));

        holds(LIMITS, List.of());
        consent(checkId, "LIMIT_CERTIFICATE", false, now().plusSeconds(1))
                .then()
                .body("validUntil", nullValue());
        certificates(checkId)
                .body("limitCertificates.state", equalTo("CONSENT_REFUSED"))
                .body("limitCertificates.label", equalTo("患者が同意していないため表示できません"))
                .body(not(containsString("低所得")));
    }

    @Test
    void doesNotCarryAConsentOverToAnotherAnswerOrClinic() {
        String checkId = desk.check(number);
        holds(LIMITS, List.of());
        consent(checkId, "LIMIT_CERTIFICATE", true, now());
        ReceptionFixture other = ReceptionFixture.any();
        String theirs = other.check(number);

        certificates(desk.check(number)).body("limitCertificates.state", equalTo("NO_CONSENT"));
        other.get(theirs, "limit-certificates").then().body("limitCertificates.state", equalTo("NO_CONSENT"));
        other.get(checkId, "limit-certificates").then().statusCode(404).body("code", equalTo("not-found"));
        consent(theirs, "LIMIT_CERTIFICATE", true, now()).then().statusCode(404);
    }

    @Test
    void showsNoCertificateWithALostCoverage() {
        String lost = RegistryFixture.freshNumber();
        List<Map<String, Object>> coverages = List.of(
                RegistryFixture.lostCoverage(RegistryFixture.INSURER, lost, "2021-02-01", "2026-03-31"),
                RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, RegistryFixture.freshNumber(), "2026-04-01"));
        register(lost, 1, coverages, LIMITS, List.of());
        String checkId = desk.check("NUMBER", lost).getString("checkId");
        consent(checkId, "LIMIT_CERTIFICATE", true, now());

        certificates(checkId)
                .body("limitCertificates.state", equalTo("NOT_IN_FORCE"))
                .body(not(containsString("低所得")));
    }

    @Test
    void showsNoCertificateThatMayBelongToANewerCoverage() {
        String older = RegistryFixture.freshNumber();
        String newer = RegistryFixture.freshNumber();
        List<Map<String, Object>> coverages = List.of(
                RegistryFixture.coverage(RegistryFixture.INSURER, older, "2021-02-01"),
                RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, newer, "2026-04-01"));
        register(older, 1, coverages, LIMITS, List.of());
        JsonPath byNumber = desk.check("NUMBER", older);
        assertEquals("VALID", byNumber.getString("validity"));
        String checkId = byNumber.getString("checkId");
        consent(checkId, "LIMIT_CERTIFICATE", true, now());

        certificates(checkId)
                .body("limitCertificates.state", equalTo("NOT_ATTRIBUTABLE"))
                .body("limitCertificates.certificates", nullValue())
                .body("specificDiseases.state", equalTo("NO_CONSENT"))
                .body(not(containsString("低所得")));

        String byCard = desk.check("CARD", older).getString("checkId");
        consent(byCard, "LIMIT_CERTIFICATE", true, now());
        certificates(byCard).body("limitCertificates.state", equalTo("SHOWN"));
    }

    @Test
    void showsNoCertificateOfWhomeverIsMislinkedUntilTheyAreToldApart() throws SQLException {
        String strange = ReceptionFixture.patient();
        String neighbour = ReceptionFixture.patient();
        String checkId = desk.check(number);
        String ofNeighbour = desk.check(neighbour);
        holds(LIMITS, DISEASES);
        consent(checkId, "LIMIT_CERTIFICATE", true, now());
        consent(checkId, "SPECIFIC_DISEASE", true, now());
        consent(ofNeighbour, "LIMIT_CERTIFICATE", true, now());
        certificates(checkId).body("limitCertificates.state", equalTo("SHOWN"));
        String mislink = mislinked(number, strange);

        certificates(checkId)
                .body("limitCertificates.state", equalTo("NOT_ATTRIBUTABLE"))
                .body("limitCertificates.certificates", nullValue())
                .body("specificDiseases.state", equalTo("NOT_ATTRIBUTABLE"))
                .body(not(containsString("低所得")))
                .body(not(containsString("人工透析")));
        certificates(ofNeighbour).body("limitCertificates.state", equalTo("NONE"));

        network("/registry/mislinks/" + mislink + "/separation", Map.of())
                .then()
                .statusCode(204);
        certificates(checkId).body("limitCertificates.state", equalTo("SHOWN"));
    }

    @Test
    void showsNoCertificateOfWhomeverHasAMislinkedRecordAmongOthers() throws SQLException {
        String second = ReceptionFixture.patient();
        String checkId = desk.check(number);
        holds(LIMITS, List.of());
        consent(checkId, "LIMIT_CERTIFICATE", true, now());
        network("/registry/joins", of(number, second)).then().statusCode(201);
        certificates(checkId).body("limitCertificates.state", equalTo("SHOWN"));

        mislinked(second, ReceptionFixture.patient());

        certificates(checkId)
                .body("limitCertificates.state", equalTo("NOT_ATTRIBUTABLE"))
                .body(not(containsString("低所得")));
    }

    @Test
    void doesNotTurnACoverageThatIsHeldNoLongerIntoNoCertificate() {
        String checkId = desk.check(number);
        consent(checkId, "LIMIT_CERTIFICATE", true, now());
        certificates(checkId).body("limitCertificates.state", equalTo("NONE"));

        ReceptionFixture.register(
                number,
                2,
                List.of(RegistryFixture.coverage(
                        RegistryFixture.INSURER, RegistryFixture.freshNumber(), "2021-02-01")));

        certificates(checkId)
                .body("limitCertificates.state", equalTo("NOT_ATTRIBUTABLE"))
                .body("limitCertificates.certificates", nullValue());
    }

    private String mislinked(String one, String another) throws SQLException {
        Map<String, Object> report = new LinkedHashMap<>(of(one, another));
        report.put("foundOn", "2026-11-20");
        return network("/registry/mislinks", report)
                .then()
                .statusCode(201)
                .extract()
                .path("mislinkId");
    }

    private Map<String, Object> of(String one, String another) throws SQLException {
        return Map.of("personId", person(one), "otherPersonId", person(another), "evidence", "本人確認情報で確かめた");
    }

    private String person(String insured) throws SQLException {
        return ReceptionFixture.rows(
                        database, "select cast(id as text) from person where record_id = ?", "patient-" + insured)
                .get(0);
    }

    private static Response network(String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    @Test
    void hasNobodyToAsk() {
        String nobody = desk.checkOfNobody();

        consent(nobody, "LIMIT_CERTIFICATE", true, now()).then().statusCode(409).body("code", equalTo("nobody-found"));
        desk.get(nobody, "limit-certificates").then().statusCode(409).body("code", equalTo("nobody-found"));
    }

    @Test
    void refusesATimeThatIsNotOfThisWorld() {
        String checkId = desk.check(number);

        consent(checkId, "LIMIT_CERTIFICATE", true, now().plus(Duration.ofHours(1)))
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-511")));
        consent(checkId, "LIMIT_CERTIFICATE", true, Instant.parse("2000-01-01T00:00:00Z"))
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-512")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"DRUGS\",\"given\":true,\"givenAt\":\"2026-11-20T00:00:00Z\"}",
                "{\"kind\":0,\"given\":true,\"givenAt\":\"2026-11-20T00:00:00Z\"}",
                "{\"kind\":\"LIMIT_CERTIFICATE\",\"givenAt\":\"2026-11-20T00:00:00Z\"}",
                "{\"kind\":\"LIMIT_CERTIFICATE\",\"given\":true,\"givenAt\":\"2026-02-30T00:00:00Z\"}",
                "{\"kind\":\"LIMIT_CERTIFICATE\",\"given\":true}",
            })
    void refusesAConsentThatDoesNotSayWhatAndWhen(String body) {
        desk.post(UUID.randomUUID().toString(), "consents", body)
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
    }

    @Test
    void isTakenFromTheReaderButShownToPeopleOnly() {
        String checkId = desk.check(number);

        desk.as(Roles.GATEWAY)
                .body(Map.of("kind", "SPECIFIC_DISEASE", "given", true, "givenAt", now().toString()))
                .post(ReceptionFixture.path(checkId, "consents"))
                .then()
                .statusCode(201);
        desk.as(Roles.GATEWAY)
                .get(ReceptionFixture.path(checkId, "limit-certificates"))
                .then()
                .statusCode(403);
        desk.as(Roles.INSURER)
                .body(Map.of())
                .post(ReceptionFixture.path(checkId, "consents"))
                .then()
                .statusCode(403);
    }

    /** What the patient of the test holds, by the next version of the record. */
    private void holds(List<Map<String, Object>> limits, List<Map<String, Object>> diseases) {
        register(
                number,
                2,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")),
                limits,
                diseases);
    }

    private static void register(
            String number,
            long version,
            List<Map<String, Object>> coverages,
            List<Map<String, Object>> limits,
            List<Map<String, Object>> diseases) {
        Map<String, Object> record =
                new LinkedHashMap<>(RegistryFixture.person("patient-" + number, version, "試験 太郎", coverages));
        record.put("limitCertificates", limits);
        record.put("specificDiseases", diseases);
        RegistryFixture.post(RegistryFixture.implementingBody(), record).then().statusCode(version == 1 ? 201 : 200);
    }

    private static Map<String, Object> limit(
            String classification, String category, String issuedOn, String from, String until) {
        return Map.of(
                "classification", classification,
                "category", category,
                "issuedOn", issuedOn,
                "validFrom", from,
                "validUntil", until);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Response consent(String checkId, String kind, boolean given, Instant givenAt) {
        return desk.post(checkId, "consents", Map.of("kind", kind, "given", given, "givenAt", givenAt.toString()));
    }

    private ValidatableResponse certificates(String checkId) {
        return desk.get(checkId, "limit-certificates").then().statusCode(200);
    }
}
