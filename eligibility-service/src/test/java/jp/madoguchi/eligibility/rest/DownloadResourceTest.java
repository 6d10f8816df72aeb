package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.oqs.OqsEncoding;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsReading;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class DownloadResourceTest {
    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.any();
    private final String number = RegistryFixture.freshNumber();

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    private String checkOfOneRegistered() {
        RegistryFixture.register(
                "download-" + number,
                1,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        return RegistryFixture.check(
                        clinic.token(Roles.GENERAL),
                        RegistryFixture.question("NUMBER", RegistryFixture.INSURER, number, "2026-11-20"))
                .path("checkId");
    }

    private static Response download(RequestSpecification request, String token, String checkId) {
        return request.auth().oauth2(token).get("/eligibility/checks/" + checkId + "/download");
    }

    private static OqsReading.Read read(Response response) {
        return new OqsReader()
                .read(response.asByteArray())
                .match(
                        read -> read,
                        unfinished -> {
                            throw new AssertionError(unfinished.code());
                        },
                        refused -> {
                            throw new AssertionError(refused.code());
                        });
    }

    /** 処方箋発行形態, for the レセコン that reads the file: only once somebody chose. */
    @Test
    void carriesWhatThePatientChoseOfThePrescription() {
        String checkId = checkOfOneRegistered();
        String token = clinic.token(Roles.GENERAL);
        assertFalse(download(given(), token, checkId).asString().contains("PrescriptionIssueSelect"));

        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("choice", "PAPER"))
                .put("/eligibility/checks/" + checkId + "/prescription")
                .then()
                .statusCode(200);

        Response response = download(given(), token, checkId);
        assertTrue(response.asString().contains("<PrescriptionIssueSelect>2</PrescriptionIssueSelect>"));
        assertEquals(0, read(response).unknownElements());
    }

    @ParameterizedTest(name = "?encoding={0}, Accept-Charset {1}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-|-|UTF_8",
                "utf-8|-|UTF_8",
                "shift_jis|-|SHIFT_JIS",
                "Shift_JIS|utf-8|SHIFT_JIS",
                "-|Shift_JIS|SHIFT_JIS",
                "-|utf-8;q=0.1, windows-31j;q=0.9|SHIFT_JIS",
                "-|iso-8859-1, *;q=0.5|UTF_8",
                "-|shift_jis;q=0, utf-8;q=0.2|UTF_8",
            })
    void writesTheAnswerInTheEncodingAskedFor(
            @Nullable String encoding, @Nullable String accepted, OqsEncoding expected) throws SQLException {
        String checkId = checkOfOneRegistered();
        RequestSpecification request = given();
        Optional.ofNullable(encoding).ifPresent(name -> request.queryParam("encoding", name));
        Optional.ofNullable(accepted).ifPresent(names -> request.header("Accept-Charset", names));

        Response response = download(request, clinic.token(Roles.GATEWAY), checkId);

        response.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/xml;charset=" + expected.declared()))
                .header("Content-Disposition", equalTo("attachment; filename=\"eligibility-answer.xml\""))
                .header("Cache-Control", equalTo("private, no-store"));
        OqsReading.Read read = read(response);
        assertEquals(expected, read.encoding());
        assertEquals(0, read.unknownElements());
        assertEquals(Optional.of(clinic.code()), read.message().institution());
        assertEquals(Optional.of(CheckMethod.NUMBER), read.message().method());
        assertEquals(Optional.of(Validity.VALID), read.message().validity());
        assertEquals(Optional.of("試験 太郎"), read.message().results().get(0).name());
        assertEquals(
                Optional.of(number), read.message().results().get(0).block().value("InsuredIdentificationNumber"));
        assertEquals(
                List.of("eligibility-checked " + checkId, "eligibility-answer-downloaded " + checkId),
                AuditTrail.of(database, clinic.code()));
    }

    @Test
    void writesNobodyWhereNobodyWasFound() {
        String checkId = RegistryFixture.check(
                        clinic.token(), RegistryFixture.question("CARD", RegistryFixture.INSURER, number, "2026-11-20"))
                .path("checkId");

        Response response = download(given(), clinic.token(Roles.MEDICAL_VIEWER), checkId);

        assertEquals(Optional.of(Validity.NOT_FOUND), read(response).message().validity());
        assertEquals(List.of(), read(response).message().results());
    }

    @Test
    void neverWritesWhatTheAnswerDidNotShow() {
        String newer = RegistryFixture.freshNumber();
        RegistryFixture.register(
                "download-newer-" + number,
                1,
                List.of(
                        RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, newer, "2025-04-01"),
                        RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2021-02-01", "2025-03-31")));
        String checkId = RegistryFixture.check(
                        clinic.token(Roles.GENERAL),
                        RegistryFixture.question("NUMBER", RegistryFixture.INSURER, number, "2026-11-20"))
                .path("checkId");

        download(given(), clinic.token(Roles.GENERAL), checkId)
                .then()
                .statusCode(200)
                .body(containsString(number))
                .body(not(containsString(newer)));
    }

    @Test
    void refusesAnEncodingItCannotWrite() {
        download(given().queryParam("encoding", "utf-16"), clinic.token(Roles.GENERAL), anyId())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("findings[0].field", equalTo("encoding"));
        download(given().header("Accept-Charset", "iso-8859-1;q=x"), clinic.token(Roles.GENERAL), anyId())
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    @Test
    void writesForNobodyElse() {
        String checkId = checkOfOneRegistered();

        download(given(), Clinic.any().token(Roles.ADMINISTRATOR), checkId)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        download(given(), clinic.token(Roles.INTEGRATOR), checkId).then().statusCode(403);
        download(given(), TestTokens.expired(Roles.GENERAL), checkId).then().statusCode(401);
        download(given(), clinic.token(Roles.GENERAL), anyId()).then().statusCode(404);
        download(given(), clinic.token(Roles.GENERAL), "no-uuid").then().statusCode(404);
    }

    private static String anyId() {
        return UUID.randomUUID().toString();
    }
}
