package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.numbers;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.domain.SettlementFixture.refund;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class ResolutionResourceTest {
    private static final InsuredNumbers MINATO = numbers("06139000", "9550", "54321", null);

    @Inject
    Pool pool;

    @Inject
    Clock clock;

    private final Clinic clinic = Clinic.fresh();

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
    }

    @BeforeEach
    void awaitTheIndex() {
        Index.awaitBothTaros();
    }

    @Test
    void asksForTheRefundAfterTheFullChargeOnce() {
        String visit = held(Visits.DAY, new Copay(100, CopayClause.NOTICE_2_3), MINATO);
        compare(clinic, visit, Roles.ADMINISTRATOR).statusCode(409).body("code", is("nothing-to-resolve"));
        Visits.reconcile(clinic).body("reconciled.result", is(List.of("CURRENT")));

        Visits.list(clinic).body("visits[0].toResolve", is(true)).body("visits[0].resolution", nullValue());
        compare(clinic, visit, Roles.MEDICAL_VIEWER)
                .statusCode(200)
                .body("basis", is("カード・資格確認書のいずれもなし"))
                .body("lines.label", is(List.of("保険者番号", "記号", "番号", "枝番")))
                .body("lines[0].declared", is("06139000"))
                .body("lines[0].confirmed", is("06139000"))
                .body("lines.differs", is(List.of(false, false, false, false)))
                .body("share.chargedPercent", is(100))
                .body("share.rightPercents", is(List.of(20, 30)))
                .body("proposal.kind", is("REFUND_FULL_CHARGE"))
                .body("proposal.rule", is("OUT-304"));
        assertEquals(1, audited("held-visit-compared", visit));

        resolve(visit, "NOTHING").statusCode(422).body("findings.rule", is(List.of("OUT-304")));
        resolve(visit, "REFUND_FULL_CHARGE").statusCode(200).body("resolution", is("REFUND_FULL_CHARGE"));
        resolve(visit, "REFUND_FULL_CHARGE").statusCode(409).body("code", is("nothing-to-resolve"));
        resolve(visit, "SOMETHING").statusCode(400);

        JsonNode asked = Wire.await(EventType.SETTLEMENT_ASKED, visit);
        assertEquals(100, asked.path("chargedPercent").asInt());
        assertEquals(1, Wire.all(EventType.SETTLEMENT_ASKED, visit).size());
        assertEquals(1, audited("visit-resolved", visit));
        assertFalse(rowOf(visit).contains("54321"));
    }

    @Test
    void showsTheNewestAmountsInWhateverOrderAndHoweverOftenTheyCome() {
        String visit = held(Visits.DAY, new Copay(100, CopayClause.NOTICE_2_3), MINATO);
        Visits.reconcile(clinic);
        resolve(visit, "REFUND_FULL_CHARGE")
                .body("settlement.text", is("金額を計算しています"))
                .body("settlement.result", nullValue());
        UUID id = UUID.fromString(visit);
        SettlementAnswered second = refund(clinic.code(), id, 2, 200);
        Wire.send(refund(clinic.code(), id, 3, 300));
        Wire.send(second);
        Wire.send(second);
        Wire.send(refund(Clinic.fresh().code(), id, 9, 999));
        Wire.send(refund(clinic.code(), id, 1, 100));
        await().untilAsserted(() -> Visits.list(clinic)
                .body(
                        "visits[0].settlement.earlier.text",
                        is(List.of("返金 1,400円（10割 2,000円 → 3割 600円）", "返金 700円（10割 1,000円 → 3割 300円）"))));

        Visits.list(clinic)
                .body("visits[0].settlement.text", is("返金 2,100円（10割 3,000円 → 3割 900円）"))
                .body("visits[0].settlement.result", is("REFUND"))
                .body("visits[0].settlement.amounts.differenceYen", is(2100))
                .body("visits[0].settlement.grounds.rule", is(List.of("CLM-708")));
        given().auth()
                .oauth2(clinic.administrator())
                .get("/held-visits/" + visit)
                .then()
                .statusCode(200)
                .body("visit.settlement.result", is("REFUND"));
    }

    @Test
    void takesTheShareSomebodyLookedUpWhereIncomeDecides() {
        String visit = held(Visits.DAY, new Copay(100, CopayClause.NOTICE_2_3), MINATO);
        Visits.reconcile(clinic);

        resolve(visit, 10).statusCode(422).body("findings.rule", is(List.of("OUT-309")));
        resolve(visit, 20).statusCode(200);

        assertEquals(
                20,
                Wire.await(EventType.SETTLEMENT_ASKED, visit)
                        .path("rightPercent")
                        .asInt());
    }

    @Test
    void leavesTheClaimOfTheElderlyWhoDeclaredAnotherShare() {
        String visit = held(Visits.DAY, new Copay(10, CopayClause.NOTICE_2_2), MINATO);
        Visits.reconcile(clinic).body("reconciled.visitId", is(List.of(visit)));

        compare(clinic, visit, Roles.ADMINISTRATOR)
                .body("proposal.kind", is("LEAVE_CLAIM"))
                .body("proposal.label", is("レセプトは直さない"))
                .body("proposal.clause", is("保発0710第1号 2(2)※"));
        resolve(visit, "LEAVE_CLAIM").statusCode(200);
    }

    @Test
    void hasNothingToDecideWhereNothingDiffers() {
        String visit = held(Visits.DAY, new Copay(30, CopayClause.NOTICE_2_1), MINATO);
        Visits.reconcile(clinic).body("reconciled.visitId", is(List.of(visit)));

        Visits.list(clinic).body("visits[0].toResolve", is(false)).body("visits[0].resolution", is("NOTHING"));
        compare(clinic, visit, Roles.ADMINISTRATOR).statusCode(409);
        assertFalse(rowOf(visit).contains("54321"));
    }

    @Test
    void showsAndDecidesNothingForOthers() {
        String visit = held(Visits.DAY, new Copay(100, CopayClause.NOTICE_2_3), MINATO);
        Visits.reconcile(clinic);
        Clinic other = Clinic.fresh();

        compare(other, visit, Roles.ADMINISTRATOR).statusCode(404);
        Visits.put(other, visit, "resolution", Map.of("kind", "REFUND_FULL_CHARGE"))
                .statusCode(404);
        compare(clinic, visit, Roles.GENERAL).statusCode(403);
        compare(clinic, visit, Roles.IMPLEMENTING_BODY).statusCode(403);
        given().get("/held-visits/" + visit + "/comparison").then().statusCode(401);
    }

    @Test
    void listsWhatIsDueFirstAndForecastsWhatStaysUnchecked() {
        String thisMonth = held(LocalDate.now(clock), elderlyShare(), null);
        String longAgo = held(LocalDate.of(2026, 1, 15), elderlyShare(), null);

        Visits.list(clinic)
                .body("visits.visitId", hasItem(thisMonth))
                .body("visits[0].visitId", is(longAgo))
                .body("visits[0].claimWindow.from.substring(8)", is("05"))
                .body("visits[0].claimWindow.until.substring(8)", is("10"))
                .body("forecast.month.length()", is(7));
    }

    @Test
    void checksAVisitThatArrivesDaysLateAsOfItsOwnDayAndOnce() {
        UUID id = UUID.randomUUID();
        VisitRecorded late = recorded(id, LocalDate.of(2026, 3, 2), new Copay(30, CopayClause.NOTICE_2_1), MINATO);
        Wire.send(late);
        Visits.awaitHeld(clinic, id.toString());

        Visits.reconcile(clinic).body("reconciled.confirmationDate", is(List.of("2026-03-02")));
        Wire.send(late);
        String next = held(Visits.DAY, new Copay(30, CopayClause.NOTICE_2_1), MINATO);
        Visits.reconcile(clinic).body("reconciled.visitId", is(List.of(next)));

        Wire.await(EventType.VISIT_RECONCILED, next);
        assertEquals(1, Wire.all(EventType.VISIT_HELD, id.toString()).size());
        assertEquals(1, Wire.all(EventType.VISIT_RECONCILED, id.toString()).size());
    }

    @Test
    void leavesOutAVisitThatSomebodyElseWorksOn() {
        String busy = held(Visits.DAY, elderlyShare(), MINATO);
        String free = held(Visits.DAY, elderlyShare(), MINATO);

        pool.withTransaction(other -> other.preparedQuery("select from held_visit where visit_id = $1 for update")
                        .execute(Tuple.of(UUID.fromString(busy)))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(() -> Visits.reconcile(clinic).body("reconciled.visitId", is(List.of(free)))))
                .await()
                .indefinitely();

        Visits.reconcile(clinic).body("reconciled.visitId", is(List.of(busy)));
    }

    private static Copay elderlyShare() {
        return new Copay(30, CopayClause.NOTICE_2_2);
    }

    private String held(LocalDate day, Copay copay, @Nullable InsuredNumbers shown) {
        UUID id = UUID.randomUUID();
        Wire.send(recorded(id, day, copay, shown));
        Visits.awaitHeld(clinic, id.toString());
        return id.toString();
    }

    private VisitRecorded recorded(UUID id, LocalDate day, Copay copay, @Nullable InsuredNumbers shown) {
        return new VisitRecorded(
                id,
                clinic.code(),
                Instant.parse("2026-11-20T01:00:00Z"),
                day,
                taro(null, null),
                VisitBasis.NOTHING_PRESENTED,
                null,
                null,
                Cause.LINE_DOWN,
                shown,
                null,
                copay,
                null,
                true,
                List.of(),
                null,
                null);
    }

    private static ValidatableResponse compare(Clinic by, String visit, String role) {
        return given().auth()
                .oauth2(by.token(role))
                .get("/held-visits/" + visit + "/comparison")
                .then();
    }

    private ValidatableResponse resolve(String visit, String kind) {
        return Visits.put(clinic, visit, "resolution", Map.of("kind", kind));
    }

    private ValidatableResponse resolve(String visit, int rightPercent) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "REFUND_FULL_CHARGE", "rightPercent", rightPercent))
                .put("/held-visits/" + visit + "/resolution")
                .then();
    }

    private long audited(String action, String visit) {
        return pool.preparedQuery("select count(*) from audit_log where chain = $1 and action = $2 and subject = $3")
                .execute(Tuple.of(clinic.code().wire(), action, visit))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private String rowOf(String visit) {
        return pool.preparedQuery("select to_jsonb(h)::text from held_visit h where visit_id = $1")
                .execute(Tuple.of(UUID.fromString(visit)))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getString(0);
    }
}
