package jp.madoguchi.claim.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.madoguchi.claim.Clinic;
import jp.madoguchi.claim.DeclarationStandIn;
import jp.madoguchi.claim.Wire;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class ClaimFileResourceTest {
    private static final Charset MS932 = Charset.forName("MS932");

    private final Clinic clinic = Clinic.any();

    @Test
    void writesTheThreeIdentitiesIntoOneFileAndMarksThemAsOut() {
        Wire current = charged();
        Wire former = charged();
        Wire unknown = charged();
        Wire.send(current.unasked(VisitBasis.MYNAPORTAL_SCREEN));
        Wire.send(former.unasked(VisitBasis.DECLARATION), former.reconciled(ReconcileResult.LOST, Wire.lost()));
        unknown.sendUnknown(DeclarationStandIn.answering(200));
        clinic.await(current.visitId(), "CURRENT");
        clinic.await(former.visitId(), "FORMER");
        clinic.await(unknown.visitId(), "UNKNOWN");

        JsonPath answer = write("2026-12")
                .statusCode(201)
                .body("files", hasSize(1))
                .body("held", hasSize(0))
                .body("files[0].organisation", equalTo("1"))
                .body("files[0].claims", equalTo(3))
                .body("files[0].totalPoints", equalTo(873))
                .extract()
                .jsonPath();

        String fileId = answer.getString("files[0].id");
        String file = new String(bytes(fileId), MS932);
        assertTrue(file.startsWith("IR,1,13,1,"));
        assertTrue(file.contains("\r\nHO,06139000,９５５０,１２３４５,1,291,"));
        assertTrue(file.contains("\r\nHO,02199990,１０２０００,１０２０００１,1,291,"));
        assertTrue(file.contains("\r\nCO,01,1,820000245,\r\n"));
        assertTrue(file.contains("\r\nHO,77777777,,７７７７７７７７７,1,291,"));
        assertTrue(file.contains("\r\nCO,01,1,820000246,\r\nCO,,1,830000501,シケン　タロウ\r\n"));
        assertTrue(file.contains("\r\nCO,,1,830000508,令和８年１１月２５日\r\n"));
        assertTrue(file.endsWith("\r\nGO,3,873,99\r\n\u001a"));
        assertEquals("EXPORTED", clinic.claim(unknown.visitId()).get("status"));
        assertEquals(fileId, clinic.claim(unknown.visitId()).get("fileId"));
        TestTopics.await(
                "claim.v1",
                record -> TestTopics.header(record, "ce_type").equals("madoguchi.claim.exported.v1")
                        && new String(record.value(), MS932)
                                .contains(unknown.visitId().toString()));
    }

    @Test
    void writesAClaimOnceAndHandsTheSameBytesOutAgain() {
        Wire current = shown();

        String fileId = write("2026-12").extract().path("files[0].id");
        write("2026-12").statusCode(201).body("files", hasSize(0)).body("held", hasSize(0));
        clinic.charge(current.visitId(), Wire.DAY, 75)
                .then()
                .statusCode(409)
                .body("code", equalTo("claim-already-exported"));
        clinic.charge(current.visitId()).then().statusCode(200);

        assertArrayEquals(bytes(fileId), bytes(fileId));
        clinic.request()
                .get("/claim-files/" + fileId)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"RECEIPTC.UKE\""))
                .contentType("application/octet-stream");
    }

    @Test
    void writesAClaimOnceWhenAskedManyTimesAtOnce() {
        Wire current = shown();

        List<CompletableFuture<List<String>>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> write("2026-12")
                                .statusCode(201)
                                .extract()
                                .jsonPath()
                                .<String>getList("files.visitIds.flatten()")))
                .limit(6)
                .toList();

        List<String> written = new ArrayList<>();
        asked.forEach(answer -> written.addAll(answer.join()));
        assertEquals(List.of(current.visitId().toString()), written);
    }

    @Test
    void keepsWhatIsNotDueYet() {
        shown();

        write("2026-11")
                .statusCode(201)
                .body("files", hasSize(0))
                .body("held.code", equalTo(List.of("service-month-open")));

        write("2026-12").body("files", hasSize(1));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "503, declaration-unavailable",
        "1404, declaration-unavailable",
        "410, declaration-absent",
        "409, declaration-absent",
        "404, declaration-absent",
        "299, declaration-incomplete"
    })
    void neverWritesAnUnknownClaimWithoutItsDeclaration(int status, String reason) {
        Wire unknown = charged();
        unknown.sendUnknown(DeclarationStandIn.answering(status));
        clinic.await(unknown.visitId(), "UNKNOWN");

        write("2026-12")
                .statusCode(201)
                .body("files", hasSize(0))
                .body("held.code", equalTo(List.of(reason)))
                .body("held.clause", equalTo(List.of("保発0710第1号 3(4)")))
                .body("held[0].visitId", equalTo(unknown.visitId().toString()));

        assertEquals("HELD", clinic.claim(unknown.visitId()).get("status"));
    }

    @Test
    void writesTheRestWhenOneClaimDoesNotFitTheRecords() {
        Wire current = shown();
        Wire unwritable = charged();
        Wire.send(unwritable.visit(VisitBasis.MYNAPORTAL_SCREEN, null, null, null, "試験".repeat(11)));
        clinic.await(unwritable.visitId(), "CURRENT");

        write("2026-12")
                .body("files[0].visitIds", equalTo(List.of(current.visitId().toString())))
                .body("held.code", equalTo(List.of("record-refused")))
                .body("held[0].findings.rule", equalTo(List.of("UKE-RE-5")));
    }

    @Test
    void refusesAnInstitutionNobodySetUp() {
        Clinic.notSetUp()
                .request()
                .body("{\"claimMonth\":\"2026-12\"}")
                .post("/claim-files")
                .then()
                .statusCode(409)
                .body("code", equalTo("institution-not-set-up"));
    }

    @Test
    void hidesTheFilesOfAnotherInstitution() {
        shown();
        String fileId = write("2026-12").extract().path("files[0].id");

        Clinic.any().request().get("/claim-files/" + fileId).then().statusCode(404);
        clinic.request().get("/claim-files/" + UUID.randomUUID()).then().statusCode(404);
    }

    private ValidatableResponse write(String month) {
        return clinic.request()
                .body("{\"claimMonth\":\"" + month + "\"}")
                .post("/claim-files")
                .then();
    }

    private byte[] bytes(String fileId) {
        return given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .get("/claim-files/" + fileId)
                .asByteArray();
    }

    private Wire shown() {
        Wire visit = charged();
        Wire.send(visit.unasked(VisitBasis.MYNAPORTAL_SCREEN));
        clinic.await(visit.visitId(), "CURRENT");
        return visit;
    }

    private Wire charged() {
        Wire visit = Wire.visitTo(clinic);
        clinic.charge(visit.visitId()).then().statusCode(201);
        return visit;
    }
}
