package jp.madoguchi.outage.messaging;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Copay;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitMerged;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Merges;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

/** 同じ受診のまとめ: a visit that is another one taken twice waits for nothing and is counted once, until it is parted. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class VisitMergesTest {
    @Inject
    Clock clock;

    private final Clinic clinic = Clinic.fresh();

    @Test
    void setsTheVisitAsideOnceHoweverOftenItIsSaid() {
        String pad = held();
        String paper = held();
        VisitMerged merged = Merges.merged(clinic, paper, pad, 1);
        UUID event = UUID.randomUUID();
        Wire.send(event, merged);
        Wire.send(event, merged);
        Wire.send(merged);

        Visits.awaitState(clinic, paper, "MERGED");
        awaitTaken(paper);
        Visits.list(clinic)
                .body("held", is(1))
                .body("visits", hasSize(2))
                .body("visits.stateLabel", hasItems("未確認", "同じ受診にまとめた"));
        board().body("lines[0].held", is(1)).body("totals.held", is(1));
        Visits.put(clinic, paper, "closing", Map.of("reason", "来院取消"))
                .statusCode(409)
                .body("code", is("visit-not-held"));
    }

    @Test
    void leavesWhatWasMergedOutOfTheReconciliation() {
        Index.grant(clinic);
        String pad = held();
        String paper = held();
        Wire.send(Merges.merged(clinic, paper, pad, 1));
        Visits.awaitState(clinic, paper, "MERGED");

        Visits.reconcile(clinic).body("stillHeld.visitId", is(List.of(pad))).body("reconciled", hasSize(0));
    }

    @Test
    void takesItUpWhereItStoodWhenItIsParted() {
        String pad = held();
        String paper = held();
        String closed = held();
        Visits.put(clinic, closed, "closing", Map.of("reason", "来院取消")).statusCode(200);
        for (String visit : List.of(paper, closed)) {
            Wire.send(Merges.merged(clinic, visit, pad, 1));
            Visits.awaitState(clinic, visit, "MERGED");
            Wire.send(Merges.parted(clinic, visit, pad, 2));
        }

        Visits.awaitState(clinic, paper, "HELD");
        Visits.awaitState(clinic, closed, "CLOSED");
        board().body("lines[0].held", is(2));
    }

    @Test
    void believesWhatWasSaidLastInWhateverOrderItComes() {
        String pad = held();
        String paper = held();
        Wire.send(Merges.parted(clinic, paper, pad, 2));
        Wire.send(Merges.merged(clinic, paper, pad, 1));
        awaitTaken(paper);

        Visits.awaitState(clinic, paper, "HELD");
        Wire.send(Merges.merged(clinic, paper, pad, 3));
        Visits.awaitState(clinic, paper, "MERGED");
    }

    @Test
    void knowsAMergeThatWasToldBeforeTheVisit() {
        String pad = held();
        UUID paper = UUID.randomUUID();
        Wire.send(Merges.merged(clinic, paper.toString(), pad, 1));
        awaitTaken(paper.toString());

        Wire.send(Visits.visit(clinic, paper, taro("東京都港区", null), Cause.LINE_DOWN, null));

        Visits.awaitState(clinic, paper.toString(), "MERGED");
        Visits.list(clinic).body("held", is(1));
    }

    @Test
    void takesNoWordOfAnotherClinic() {
        String pad = held();
        String paper = held();
        Wire.send(Merges.merged(Clinic.fresh(), paper, pad, 1));
        awaitTaken(paper);

        Visits.awaitState(clinic, paper, "HELD");
        Wire.send(Merges.merged(clinic, paper, pad, 1));
        Visits.awaitState(clinic, paper, "MERGED");
    }

    /** 10割 taken twice of one patient is one patient of whom 10割 was taken. */
    @Test
    void countsTheChargeOfAPairOnce() {
        UUID pad = UUID.randomUUID();
        UUID paper = UUID.randomUUID();
        Wire.send(charged(pad));
        Wire.send(charged(paper));
        await().untilAsserted(() -> board().body("lines[0].fullCharges", is(2)));

        Wire.send(Merges.merged(clinic, paper.toString(), pad.toString(), 1));
        await().untilAsserted(() -> board().body("lines[0].fullCharges", is(1)));

        Wire.send(Merges.parted(clinic, paper.toString(), pad.toString(), 2));
        await().untilAsserted(() -> board().body("lines[0].fullCharges", is(2)));
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        String pad = held();
        String paper = held();
        VisitMerged merged = Merges.merged(clinic, paper, pad, 1);
        Wire.sendPoison(Topic.CLAIM, EventType.VISIT_MERGED, merged.key());
        Wire.send(merged);

        Visits.awaitState(clinic, paper, "MERGED");
        assertEquals("undecodable", Wire.deadLetterReason(Topic.CLAIM, merged.key()));
    }

    /** The same key stands behind what was sent before it: once it is among the dead letters, that was taken. */
    private void awaitTaken(String visitId) {
        String key = Merges.merged(clinic, visitId, visitId, 1).key();
        Wire.sendPoison(Topic.CLAIM, EventType.VISIT_MERGED, key);
        assertEquals("undecodable", Wire.deadLetterReason(Topic.CLAIM, key));
    }

    private String held() {
        return Visits.held(clinic, taro("東京都港区〇〇5丁目", null), null);
    }

    private ValidatableResponse board() {
        return given().auth()
                .oauth2(clinic.administrator())
                .get("/board")
                .then()
                .statusCode(200);
    }

    private VisitRecorded charged(UUID visit) {
        return new VisitRecorded(
                visit,
                clinic.code(),
                clock.instant(),
                LocalDate.now(clock),
                taro("東京都港区", null),
                VisitBasis.NOTHING_PRESENTED,
                null,
                null,
                Cause.NOTHING_PRESENTED,
                null,
                null,
                new Copay(100, CopayClause.NOTICE_2_3),
                null,
                false,
                List.of(),
                null,
                null);
    }
}
