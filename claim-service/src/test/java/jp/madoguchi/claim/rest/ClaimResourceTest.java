package jp.madoguchi.claim.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.claim.Clinic;
import jp.madoguchi.claim.DeclarationStandIn;
import jp.madoguchi.claim.Wire;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class ClaimResourceTest {
    private final Clinic clinic = Clinic.any();
    private final Wire visit = Wire.visitTo(clinic);

    @Inject
    DataSource database;

    @Test
    void saysWhichClauseDecidedAndWhatEveryRuleSaid() throws SQLException {
        String claimId = prepared();

        clinic.request()
                .get("/claims/" + claimId)
                .then()
                .statusCode(200)
                .body("identity", equalTo("FORMER"))
                .body("identityLabel", equalTo("旧資格情報"))
                .body("clauseLabel", equalTo("保発0710第1号 3(3)"))
                .body("organisation", equalTo("1"))
                .body("held", nullValue())
                .body("patient.name", equalTo("試験 太郎"))
                .body("numbers.insurerNumber", equalTo("02199990"))
                .body("findings.findAll { it.outcome == 'DECIDED' }.rule", equalTo(List.of("CLM-131")))
                .body("findings.rule", hasItem("CLM-111"));

        assertEquals(List.of("claim-opened|kanri"), audited(claimId));
    }

    @Test
    void listsTheMonthWithoutShowingAPerson() {
        prepared();
        Wire held = Wire.visitTo(clinic);
        Wire.send(held.unasked(VisitBasis.NOTHING_PRESENTED));
        clinic.await(held.visitId(), "nothing-presented");

        clinic.request()
                .get("/claims?month=2026-11")
                .then()
                .statusCode(200)
                .body("claims", hasSize(2))
                .body("claims.held.code", hasItem("nothing-presented"))
                .body("claims.held.clause", hasItem("保発0710第1号 2(3)"))
                .body(not(containsString("試験")));
        clinic.request().get("/claims?month=2026-10").then().body("claims", hasSize(0));
        clinic.request().get("/claims?month=2026-13").then().statusCode(400);
    }

    /** Nothing of it is claimed here, and nothing of it is lost: whoever claims it elsewhere finds the numbers. */
    @Test
    void showsTheTicketOfAVisitThatIsClaimedElsewhere() {
        Wire visit = Wire.visitTo(clinic);
        Wire.send(visit.unasked(VisitBasis.ASSISTANCE_TICKET));
        clinic.await(visit.visitId(), "public-assistance");
        String claimId = clinic.request().get("/claims?month=2026-11").path("claims[0].claimId");

        clinic.request()
                .get("/claims/" + claimId)
                .then()
                .statusCode(200)
                .body("status", equalTo("HELD"))
                .body("held.code", equalTo("public-assistance"))
                .body("held.clause", equalTo("生活保護法34条5項・同法施行規則4条の3"))
                .body("ticket.payerNumber", equalTo("12130019"))
                .body("ticket.recipientNumber", equalTo("1234566"))
                .body("numbers", nullValue());
    }

    @Test
    void hidesTheClaimsOfAnotherInstitution() {
        String claimId = prepared();

        Clinic.any().request().get("/claims/" + claimId).then().statusCode(404).body("code", equalTo("not-found"));
        Clinic.any().request().put("/claims/" + claimId + "/settlement").then().statusCode(404);
        Clinic.any().request().get("/claims").then().statusCode(200).body("claims", hasSize(0));
    }

    @Test
    void settlesOnlyWhatHasGoneOutAndOnlyOnce() {
        String claimId = prepared();
        clinic.request()
                .put("/claims/" + claimId + "/settlement")
                .then()
                .statusCode(409)
                .body("code", equalTo("claim-not-exported"));
        clinic.request()
                .body("{\"claimMonth\":\"2026-12\"}")
                .post("/claim-files")
                .then()
                .statusCode(201);

        given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .put("/claims/" + claimId + "/settlement")
                .then()
                .statusCode(403);
        clinic.request()
                .put("/claims/" + claimId + "/settlement")
                .then()
                .statusCode(200)
                .body("status", equalTo("SETTLED"));
        clinic.request().put("/claims/" + claimId + "/settlement").then().statusCode(200);

        TestTopics.await("claim.v1", record -> record.key().equals(claimId) && isSettled(record));
        Wire other = Wire.visitTo(clinic);
        Wire.send(other.unasked(VisitBasis.DECLARATION));
        clinic.await(other.visitId(), "not-reconciled");
        TestTopics.await(
                "claim.v1",
                record -> new String(record.value(), UTF_8)
                        .contains(other.visitId().toString()));
        TestTopics.await("claim.v1", record -> record.key().equals(claimId) && isSettled(record));
        assertEquals(
                1,
                TestTopics.all("claim.v1").stream()
                        .filter(record -> record.key().equals(claimId) && isSettled(record))
                        .count());
    }

    private static boolean isSettled(ConsumerRecord<String, byte[]> record) {
        return TestTopics.header(record, "ce_type").equals("madoguchi.claim.settled.v1");
    }

    private String prepared() {
        clinic.charge(visit.visitId()).then().statusCode(201);
        Wire.send(visit.unasked(VisitBasis.DECLARATION), visit.reconciled(ReconcileResult.LOST, Wire.lost()));
        return String.valueOf(clinic.await(visit.visitId(), "FORMER").get("claimId"));
    }

    private List<String> audited(String subject) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select action || '|' || account from audit_log where subject = ? order by seq")) {
            statement.setString(1, UUID.fromString(subject).toString());
            ResultSet rows = statement.executeQuery();
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
