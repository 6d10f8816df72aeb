package jp.madoguchi.claim.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.claim.Clinic;
import jp.madoguchi.claim.DeclarationStandIn;
import jp.madoguchi.claim.Wire;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 差額の返金: handed back once by somebody named, and taken back only with a reason. */
@QuarkusTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class RefundResourceTest {
    @Inject
    Clock clock;

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.any();
    private final Wire visit = Wire.visitTo(clinic);

    @Test
    void showsTheSlipWithThePatientTheAmountAndTheClause() throws SQLException {
        owed(300);

        show(clinic)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("slip.patientName", equalTo("試験 太郎"))
                .body("slip.serviceDate", equalTo(day().toString()))
                .body("slip.institutionName", equalTo("Madoguchi Clinic"))
                .body("slip.institutionPhone", equalTo("03-0000-0000"))
                .body("result", equalTo("REFUND"))
                .body("amounts.differenceYen", is(2100))
                .body("grounds.clause", hasItems("保発0710第1号 2(3)"))
                .body("dueYen", is(2100))
                .body("payments", hasSize(0));
        assertTrue(audited("refund-opened") > 0);
    }

    @Test
    void recordsItOnceHoweverOftenItIsSaid() throws SQLException {
        owed(300);
        String id = pay(2, today())
                .statusCode(200)
                .body("dueYen", is(0))
                .body("payments.yen", is(List.of(2100)))
                .body("payments.account", is(List.of("kanri")))
                .body("slip", nullValue())
                .extract()
                .path("payments[0].paymentId");

        pay(2, today()).statusCode(200).body("payments.paymentId", is(List.of(id)));
        pay(2, day()).statusCode(409).body("code", equalTo("refund-nothing-due"));

        JsonPath told = told(1);
        assertEquals(List.of(2100), told.getList("payments.yen"));
        assertEquals(visit.visitId().toString(), told.getString("visitId"));
        assertEquals(1, audited("refund-recorded"));
    }

    @Test
    void paysTheRestOnlyAfterTheNewAmountWasSeen() {
        owed(300);
        pay(2, today()).statusCode(200);
        clinic.charge(visit.visitId(), day(), 400).then().statusCode(200);
        await().untilAsserted(() -> show(clinic).body("answer", is(3)).body("dueYen", is(700)));

        pay(2, day()).statusCode(409).body("code", equalTo("refund-outdated"));
        pay(3, today())
                .statusCode(200)
                .body("payments.yen", is(List.of(2100, 700)))
                .body("dueYen", is(0));
    }

    @Test
    void takesItBackWithAReasonAndKeepsBoth() throws SQLException {
        owed(300);
        String id = pay(2, today()).statusCode(200).extract().path("payments[0].paymentId");

        undo(Map.of("paymentId", id)).statusCode(400);
        undo(Map.of("paymentId", id, "reason", " ")).statusCode(400);
        undo(Map.of("paymentId", UUID.randomUUID(), "reason", "誤り")).statusCode(404);
        undo(Map.of("paymentId", id, "reason", "別の受診に記録した"))
                .statusCode(200)
                .body("payments", hasSize(0))
                .body("dueYen", is(2100));
        undo(Map.of("paymentId", id, "reason", "別の受診に記録した")).statusCode(200);

        assertEquals(List.of(), told(2).getList("payments"));
        assertEquals(1, audited("refund-undone"));
        assertEquals("別の受診に記録した", first("""
                select refund::jsonb->'undone'->0->>'reason' from claim_case where visit_id = ?::uuid
                """, visit.visitId()));
        pay(2, today()).statusCode(200).body("payments.yen", is(List.of(2100)));
    }

    @Test
    void refusesADayThatCannotBeAndAVisitThatOwesNothing() {
        owed(300);
        pay(2, today().plusDays(1)).statusCode(422).body("findings.rule", is(List.of("CLM-721")));
        pay(2, day().minusDays(1)).statusCode(422).body("findings.rule", is(List.of("CLM-722")));

        Wire unasked = Wire.visitTo(clinic);
        Wire.send(unasked.unasked(VisitBasis.NOTHING_PRESENTED));
        clinic.await(unasked.visitId(), "nothing-presented");
        pay(clinic, unasked.visitId(), 1, today()).statusCode(409).body("code", equalTo("refund-nothing-due"));
        show(clinic, unasked.visitId()).statusCode(404);
    }

    @Test
    void knowsNothingOfAnotherClinicsVisit() {
        owed(300);
        Clinic other = Clinic.any();

        show(other).statusCode(404);
        pay(other, visit.visitId(), 2, today()).statusCode(404);
        other.request()
                .body(Map.of("paymentId", UUID.randomUUID(), "reason", "誤り"))
                .put("/refunds/" + visit.visitId() + "/undoing")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.GENERAL,
                Roles.GATEWAY,
                Roles.INSURER,
                Roles.IMPLEMENTING_BODY,
                Roles.OPERATOR,
                Roles.INTEGRATOR,
                Roles.SERVICE
            })
    void letsInWhoReconcilesAndNobodyElse(String role) {
        given().auth()
                .oauth2(clinic.token(role))
                .get("/refunds/" + visit.visitId())
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(clinic.token(role))
                .contentType(ContentType.JSON)
                .body(Map.of("answer", 1, "paidOn", "2026-11-21"))
                .put("/refunds/" + visit.visitId() + "/payment")
                .then()
                .statusCode(403);
    }

    /** A refund of 10割 for so many points, answered for the second time now that they are in. */
    private void owed(int points) {
        Wire.send(visit.unasked(VisitBasis.NOTHING_PRESENTED));
        clinic.await(visit.visitId(), "nothing-presented");
        Wire.send(
                visit.reconciled(ReconcileResult.CURRENT, Wire.current()),
                visit.refundAsked(Instant.parse("2026-11-21T03:00:00Z")));
        await().untilAsserted(() -> show(clinic).statusCode(200).body("answer", is(1)));
        clinic.charge(visit.visitId(), day(), points).then().statusCode(201);
    }

    private ValidatableResponse show(Clinic asks) {
        return show(asks, visit.visitId());
    }

    private static ValidatableResponse show(Clinic asks, UUID visitId) {
        return asks.request().get("/refunds/" + visitId).then();
    }

    private ValidatableResponse pay(int answer, LocalDate paidOn) {
        return pay(clinic, visit.visitId(), answer, paidOn);
    }

    private static ValidatableResponse pay(Clinic asks, UUID visitId, int answer, LocalDate paidOn) {
        return asks.request()
                .body(Map.of("answer", answer, "paidOn", paidOn.toString()))
                .put("/refunds/" + visitId + "/payment")
                .then();
    }

    private ValidatableResponse undo(Map<String, Object> wish) {
        return clinic.request()
                .body(wish)
                .put("/refunds/" + visit.visitId() + "/undoing")
                .then();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day of the visit, as its charge says. */
    private LocalDate day() {
        return today().minusDays(1);
    }

    private long audited(String action) throws SQLException {
        return Long.parseLong(first(
                "select count(*) from audit_log where chain = ? and action = ?",
                clinic.code().wire(),
                action));
    }

    private String first(String query, Object... arguments) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i].toString());
            }
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private JsonPath told(int version) {
        return JsonPath.from(new String(
                TestTopics.await(
                                "claim.v1",
                                record -> EventType.REFUND_RECORDED.wire().equals(TestTopics.header(record, "ce_type"))
                                        && json(record.value())
                                                .getString("visitId")
                                                .equals(visit.visitId().toString())
                                        && json(record.value()).getInt("version") == version)
                        .value(),
                StandardCharsets.UTF_8));
    }

    private static JsonPath json(byte[] value) {
        return JsonPath.from(new String(value, StandardCharsets.UTF_8));
    }
}
