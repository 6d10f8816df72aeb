package jp.madoguchi.outage.messaging;

import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class DeskEventsTest {
    @Inject
    MeterRegistry meters;

    private final Clinic clinic = Clinic.fresh();
    private final UUID visit = UUID.randomUUID();

    @Test
    void holdsAVisitTakenWithoutAnAnswerAndSaysSo() {
        Wire.send(Visits.visit(clinic, visit, taro("東京都港区", null), Cause.LINE_DOWN, null));

        JsonNode held = Wire.await(EventType.VISIT_HELD, visit.toString());
        assertEquals("2026-11-20", held.path("confirmationDate").asText());
        assertEquals("LINE_DOWN", held.path("cause").asText());
        Visits.list(clinic)
                .body("held", is(1))
                .body("visits[0].causeLabel", is("回線の障害"))
                .body("visits[0].stateLabel", is("未確認"));
    }

    @Test
    void holdsAVisitOnceHoweverOftenItIsSaid() {
        VisitRecorded recorded = Visits.visit(clinic, visit, taro("東京都港区", null), Cause.LINE_DOWN, null);
        UUID eventId = UUID.randomUUID();
        Wire.send(eventId, recorded);
        Wire.send(eventId, recorded);
        Wire.send(recorded);
        awaitSentinel();

        Wire.await(EventType.VISIT_HELD, visit.toString());
        assertEquals(1, Wire.all(EventType.VISIT_HELD, visit.toString()).size());
        Visits.list(clinic).body("held", is(1));
    }

    @Test
    void leavesWhatIsNoCaseForALookup() {
        Wire.send(Visits.visit(clinic, visit, taro("東京都港区", null), null, null));
        Wire.send(Visits.visit(clinic, visit, taro("東京都港区", null), Cause.NOTHING_PRESENTED, null));
        awaitSentinel();

        Visits.list(clinic).body("visits", is(List.of()));
    }

    @Test
    void passesByWhatPeopleDidAtTheDesk() {
        double before = passedBy();
        Wire.send(new DeskActionRecorded(
                UUID.randomUUID(),
                clinic.code(),
                UUID.randomUUID(),
                Instant.parse("2026-11-21T00:30:00Z"),
                "uketsuke",
                false,
                DeskAction.VISUAL_LOOKED,
                visit,
                null,
                null));
        Wire.send(Visits.visit(clinic, visit, taro("東京都港区", null), Cause.LINE_DOWN, null));

        Visits.awaitHeld(clinic, visit.toString());
        // The board listens to the desks too, and passes it by as well.
        await().untilAsserted(() -> assertEquals(before + 2, passedBy()));
    }

    private double passedBy() {
        return meters.counter(
                        "madoguchi.events.consumed", "type", EventType.DESK_ACTION_RECORDED.wire(), "outcome", "passed")
                .count();
    }

    @Test
    void putsPoisonAsideAndGoesOn() {
        Wire.sendPoison(Topic.DESK, EventType.VISIT_RECORDED, visit.toString());
        Wire.send(Visits.visit(clinic, visit, taro("東京都港区", null), Cause.CARD_UNREADABLE, null));

        Visits.awaitHeld(clinic, visit.toString());
        assertEquals("undecodable", Wire.deadLetterReason(Topic.DESK, visit.toString()));
    }

    /** The same key stands behind what was sent before it: once it is among the dead letters, that was taken. */
    private void awaitSentinel() {
        Wire.sendPoison(Topic.DESK, EventType.VISIT_RECORDED, visit.toString());
        assertEquals("undecodable", Wire.deadLetterReason(Topic.DESK, visit.toString()));
    }
}
