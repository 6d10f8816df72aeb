package jp.madoguchi.claim.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.claim.Clinic;
import jp.madoguchi.claim.DeclarationStandIn;
import jp.madoguchi.claim.Wire;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** 精算の依頼: answered once there is something to say, and anew only when something else is to be said. */
@QuarkusTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class SettlementEventsTest {
    private static final Instant ASKED = Instant.parse("2026-11-21T03:00:00Z");

    private final Clinic clinic = Clinic.any();
    private final Wire visit = Wire.visitTo(clinic);

    @Test
    void answersOnceThePointsAreInAndAgainWhenTheyAreCorrected() {
        Wire.send(visit.unasked(VisitBasis.NOTHING_PRESENTED));
        clinic.await(visit.visitId(), "nothing-presented");
        Wire.send(visit.reconciled(ReconcileResult.CURRENT, Wire.current()), visit.refundAsked(ASKED));
        assertEquals("AWAITS_POINTS", answer(1).getString("result"));
        assertNull(answer(1).get("amounts"));

        clinic.charge(visit.visitId(), Wire.DAY, 291).then().statusCode(201);
        JsonPath refund = answer(2);
        clinic.charge(visit.visitId(), Wire.DAY, 300).then().statusCode(200);
        JsonPath corrected = answer(3);
        clinic.charge(visit.visitId(), Wire.DAY, 300).then().statusCode(200);

        assertEquals("REFUND", refund.getString("result"));
        assertEquals(2040, refund.getInt("amounts.differenceYen"));
        assertEquals("CLM-708", refund.getString("grounds[0].rule"));
        assertEquals(3000, corrected.getInt("amounts.paidYen"));
        assertEquals(900, corrected.getInt("amounts.rightYen"));
        assertEquals(2100, corrected.getInt("amounts.differenceYen"));
        clinic.charge(visit.visitId(), Wire.DAY, 310).then().statusCode(200);
        assertEquals(3100, answer(4).getInt("amounts.paidYen"));
    }

    @Test
    void answersARequestThatCameBeforeItsVisit() {
        Wire.send(visit.refundAsked(ASKED));
        assertEquals("AWAITS_VISIT", answer(1).getString("result"));

        clinic.charge(visit.visitId(), Wire.DAY, 300).then().statusCode(201);
        Wire.send(visit.unasked(VisitBasis.NOTHING_PRESENTED));

        assertEquals("REFUND", answer(2).getString("result"));
        assertEquals(2100, answer(2).getInt("amounts.differenceYen"));
    }

    @Test
    void saysItOnceHoweverOftenItIsAsked() {
        Event<Payload> asked = Wire.event(visit.refundAsked(ASKED));
        Wire.send(asked);
        Wire.send(asked);
        Wire.send(visit.refundAsked(ASKED));
        Wire.send(visit.refundAsked(ASKED.minusSeconds(60)));

        awaitWhatWasSent();
        Wire.send(visit.unasked(VisitBasis.NOTHING_PRESENTED));

        assertEquals("AWAITS_VISIT", answer(1).getString("result"));
        assertEquals(ASKED.toString(), answer(1).getString("askedAt"));
        assertEquals("AWAITS_POINTS", answer(2).getString("result"));
    }

    @Test
    void refusesAVisitOfAnotherInstitution() {
        Wire theirs = new Wire(Clinic.any(), visit.visitId(), visit.checkId());
        Wire.send(theirs.unasked(VisitBasis.NOTHING_PRESENTED));
        theirs.clinic().await(visit.visitId(), "nothing-presented");

        Wire.send(visit.refundAsked(ASKED));

        assertEquals("NOT_ITS_VISIT", answer(1).getString("result"));
    }

    /** The same key stands behind what was sent before it: once it is among the dead letters, that was taken. */
    private void awaitWhatWasSent() {
        String id = UUID.randomUUID().toString();
        TestTopics.send(
                "outage.v1",
                visit.visitId().toString(),
                "{".getBytes(UTF_8),
                Map.of("ce_id", id, "ce_type", EventType.SETTLEMENT_ASKED.wire()));
        TestTopics.await("outage.v1.dlq", record -> id.equals(TestTopics.header(record, "ce_id")));
    }

    private JsonPath answer(int version) {
        return json(TestTopics.await(
                "claim.v1",
                record -> isAnswer(record, visit.visitId()) && json(record).getInt("version") == version));
    }

    private static boolean isAnswer(ConsumerRecord<String, byte[]> record, UUID visitId) {
        return EventType.SETTLEMENT_ANSWERED.wire().equals(TestTopics.header(record, "ce_type"))
                && json(record).getString("visitId").equals(visitId.toString());
    }

    private static JsonPath json(ConsumerRecord<String, byte[]> record) {
        return JsonPath.from(new String(record.value(), UTF_8));
    }
}
