package jp.madoguchi.claim.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.claim.Clinic;
import jp.madoguchi.claim.DeclarationStandIn;
import jp.madoguchi.claim.Wire;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(DeclarationStandIn.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "claim"))
class ConsumersTest {
    private static final String PREPARED = "madoguchi.claim.prepared.v1";
    private static final String HELD = "madoguchi.claim.held.v1";

    @Inject
    MeterRegistry meters;

    private final Clinic clinic = Clinic.any();
    private final Wire visit = Wire.visitTo(clinic);

    @Test
    void holdsAVisitUntilItsAnswerAndItsChargeAreHere() {
        Wire.send(visit.answered(VisitBasis.ONLINE_CHECK, Validity.VALID));
        clinic.await(visit.visitId(), "answer-missing");

        Wire.send(visit.answer(Validity.VALID, Wire.current()));
        clinic.await(visit.visitId(), "charge-missing");
        clinic.charge(visit.visitId()).then().statusCode(201);

        Map<String, Object> claim = clinic.await(visit.visitId(), "CURRENT");
        assertEquals("ONLINE_CHECK", claim.get("clause"));
        assertEquals("2026-11", claim.get("serviceMonth"));
        assertEquals(List.of("answer-missing", "charge-missing", "CURRENT"), decisions(visit.visitId(), 3));
    }

    /** 資格取得日 stands in no claim: what the national system said without it is claimed like any other coverage. */
    @Test
    void claimsByACoverageOfWhichNobodySaidTheFirstDay() {
        Wire.send(
                visit.answered(VisitBasis.ONLINE_CHECK, Validity.VALID),
                visit.answer(Validity.VALID, Wire.withoutFirstDay()));
        clinic.charge(visit.visitId()).then().statusCode(201);

        assertEquals("ONLINE_CHECK", clinic.await(visit.visitId(), "CURRENT").get("clause"));
    }

    @Test
    void joinsAnAnswerThatCameBeforeItsVisit() {
        Wire.send(visit.answer(Validity.INVALID, Wire.lost()));
        clinic.charge(visit.visitId()).then().statusCode(201).body("held.code", equalTo("visit-missing"));

        Wire.send(visit.answered(VisitBasis.DECLARATION, Validity.INVALID));

        assertEquals("NOTICE_3_3", clinic.await(visit.visitId(), "FORMER").get("clause"));
    }

    @Test
    void takesAnAnswerThatNamesItsVisit() {
        Wire.send(visit.answerOfVisit(Validity.VALID, Wire.current()));
        clinic.charge(visit.visitId()).then().statusCode(201);

        Wire.send(visit.answered(VisitBasis.ONLINE_CHECK, Validity.VALID));

        clinic.await(visit.visitId(), "CURRENT");
    }

    @Test
    void neverStaysOnALostCoverageWhenACurrentOneIsFoundLater() {
        clinic.charge(visit.visitId());
        Wire.send(visit.unasked(VisitBasis.DECLARATION), visit.reconciled(ReconcileResult.LOST, Wire.lost()));
        clinic.await(visit.visitId(), "FORMER");

        Wire.send(visit.reconciled(ReconcileResult.CURRENT, Wire.current()));

        assertEquals("NOTICE_3_1", clinic.await(visit.visitId(), "CURRENT").get("clause"));
    }

    @Test
    void claimsAsUnknownWhateverCameFirst() {
        UUID declaration = UUID.randomUUID();
        clinic.charge(visit.visitId());
        Wire.send(visit.contacted(declaration), visit.reconciled(ReconcileResult.NOT_FOUND, null));
        Wire.send(visit.declared(declaration));

        Wire.send(visit.unasked(VisitBasis.DECLARATION));

        assertEquals("NOTICE_3_4", clinic.await(visit.visitId(), "UNKNOWN").get("clause"));
    }

    @Test
    void ignoresADuplicate() {
        Event<Payload> event = Wire.event(visit.unasked(VisitBasis.MYNAPORTAL_SCREEN));
        clinic.charge(visit.visitId());
        Wire.send(event);
        clinic.await(visit.visitId(), "CURRENT");

        Wire.send(event);
        Wire.send(event);
        Wire other = Wire.visitTo(clinic);
        Wire.send(other.unasked(VisitBasis.DECLARATION));
        clinic.await(other.visitId(), "not-reconciled");

        assertEquals(List.of("visit-missing", "CURRENT"), decisions(visit.visitId(), 2));
    }

    @Test
    void keepsTheVisitsOfTwoInstitutionsApart() {
        Clinic other = Clinic.any();
        other.charge(visit.visitId());
        Wire.send(visit.unasked(VisitBasis.MYNAPORTAL_SCREEN));

        clinic.await(visit.visitId(), "charge-missing");
        other.await(visit.visitId(), "visit-missing");
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
                visit.visitId(),
                null,
                null));
        Wire.send(visit.unasked(VisitBasis.MYNAPORTAL_SCREEN));

        clinic.await(visit.visitId(), "charge-missing");
        assertEquals(before + 1, passedBy());
    }

    private double passedBy() {
        return meters.counter(
                        "madoguchi.events.consumed", "type", EventType.DESK_ACTION_RECORDED.wire(), "outcome", "passed")
                .count();
    }

    @Test
    void saysNothingOfAVisitOnlyAContactIsKnownOf() {
        Wire.send(visit.contacted(UUID.randomUUID()));
        Wire other = Wire.visitTo(clinic);
        Wire.send(other.contacted(UUID.randomUUID()), other.unasked(VisitBasis.DECLARATION));
        clinic.await(other.visitId(), "not-reconciled");

        assertNull(clinic.claim(visit.visitId()).get("status"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk.v1", "eligibility.v1", "outage.v1", "declaration.v1"})
    void setsPoisonAsideAndGoesOn(String topic) {
        String id = UUID.randomUUID().toString();
        TestTopics.send(
                topic,
                id,
                "{\"visitId\":".getBytes(UTF_8),
                Map.of(
                        "ce_id",
                        id,
                        "ce_type",
                        typeOn(topic),
                        "ce_source",
                        "urn:madoguchi:test",
                        "ce_time",
                        "2026-11-21T00:30:00Z"));

        ConsumerRecord<String, byte[]> dead = TestTopics.await(
                topic + ".dlq", record -> TestTopics.header(record, "ce_id").equals(id));

        assertEquals("undecodable", TestTopics.header(dead, "madoguchi_reason"));
        Wire.send(visit.unasked(VisitBasis.DECLARATION));
        clinic.await(visit.visitId(), "not-reconciled");
    }

    private static String typeOn(String topic) {
        return switch (topic) {
            case "desk.v1" -> "madoguchi.desk.visit-recorded.v1";
            case "eligibility.v1" -> "madoguchi.eligibility.answered.v1";
            case "outage.v1" -> "madoguchi.outage.visit-reconciled.v1";
            default -> "madoguchi.declaration.recorded.v1";
        };
    }

    private static List<String> decisions(UUID visitId, int count) {
        TestTopics.await("claim.v1", new Nth(visitId, count)::isReached);
        return ofVisit(visitId).map(ConsumersTest::decision).toList();
    }

    private static Stream<ConsumerRecord<String, byte[]>> ofVisit(UUID visitId) {
        return TestTopics.all("claim.v1").stream()
                .filter(record -> json(record).getString("visitId").equals(visitId.toString()));
    }

    private static String decision(ConsumerRecord<String, byte[]> record) {
        String type = TestTopics.header(record, "ce_type");
        return switch (type) {
            case PREPARED -> json(record).getString("identity");
            case HELD -> json(record).getString("reasonCode");
            default -> type;
        };
    }

    private static JsonPath json(ConsumerRecord<String, byte[]> record) {
        return JsonPath.from(new String(record.value(), UTF_8));
    }

    private static final class Nth {
        private final String visitId;
        private int left;

        Nth(UUID visitId, int count) {
            this.visitId = visitId.toString();
            this.left = count;
        }

        boolean isReached(ConsumerRecord<String, byte[]> record) {
            left -= json(record).getString("visitId").equals(visitId) ? 1 : 0;
            return left == 0;
        }
    }
}
