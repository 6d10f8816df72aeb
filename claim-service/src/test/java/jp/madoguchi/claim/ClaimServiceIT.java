package jp.madoguchi.claim;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

@QuarkusIntegrationTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim_packaged"))
class ClaimServiceIT {
    @Test
    void claimsAsUnknownWritesTheFileAndSettles() {
        Clinic clinic = Clinic.any();
        Wire visit = Wire.visitTo(clinic);
        clinic.charge(visit.visitId()).then().statusCode(201);
        visit.sendUnknown(DeclarationStandIn.answering(200));
        String claimId = String.valueOf(clinic.await(visit.visitId(), "UNKNOWN").get("claimId"));

        String fileId = clinic.request()
                .body("{\"claimMonth\":\"2026-12\"}")
                .post("/claim-files")
                .then()
                .statusCode(201)
                .body("files", hasSize(1))
                .body("files[0].totalPoints", equalTo(291))
                .extract()
                .path("files[0].id");
        byte[] file = given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .get("/claim-files/" + fileId)
                .asByteArray();
        clinic.request().put("/claims/" + claimId + "/settlement").then().statusCode(200);

        assertEquals(0x1A, file[file.length - 1]);
        assertEquals(
                claimId,
                TestTopics.await(
                                "claim.v1",
                                record -> record.key().equals(claimId)
                                        && TestTopics.header(record, "ce_type").equals("madoguchi.claim.settled.v1"))
                        .key());
    }
}
