package jp.madoguchi.declaration.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.contracts.event.DeskActionRecorded;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.declaration.Desk;
import jp.madoguchi.declaration.Form;
import jp.madoguchi.declaration.KeyForTests;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.IdentifierJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class DeskEventsTest {
    private static final String RECORDED = "madoguchi.declaration.recorded.v1";

    @Inject
    MeterRegistry meters;

    @Test
    void recordsAFormAndTellsWhatTheClaimNeeds() throws IOException {
        Desk.Sent sent = Desk.take(Form.any());

        DeclarationRecorded event =
                IdentifierJson.mapper().readValue(awaitRecorded(sent.id()).value(), DeclarationRecorded.class);
        assertEquals(sent.visitId(), event.visitId());
        assertTrue(event.certificateIssued());
        assertEquals(InsuranceKind.EMPLOYEES, event.insuranceKind());
        assertEquals(30, event.declaredRatioPercent());
        assertEquals(List.of("DCL-116"), event.findings());
        assertEquals(sent.sealed(), event.sealed());
        assertEquals("RECORDED", Desk.listed(sent.id()).get("state"));
    }

    @Test
    void passesByWhatPeopleDidAtTheDesk() {
        double before = passedBy();
        Desk.Sent sent = Desk.form(Form.seal(Form.any(), Desk.key(Desk.CLINIC)));
        Desk.send(Desk.event(new DeskActionRecorded(
                UUID.randomUUID(),
                Desk.CLINIC,
                UUID.randomUUID(),
                Instant.parse("2026-11-21T00:30:00Z"),
                "uketsuke",
                false,
                DeskAction.VISUAL_LOOKED,
                sent.visitId(),
                null,
                null)));

        Desk.take(sent);

        assertEquals(before + 1, passedBy());
    }

    private double passedBy() {
        return meters.counter(
                        "madoguchi.events.consumed", "type", EventType.DESK_ACTION_RECORDED.wire(), "outcome", "passed")
                .count();
    }

    @Test
    void ignoresDuplicate() {
        Desk.Sent sent = Desk.form(Form.seal(Form.any(), Desk.key(Desk.CLINIC)));
        Desk.send(sent.event());
        Desk.send(sent.event());

        Desk.take(Desk.form(sent.visitId(), Form.seal(Form.any(), Desk.key(Desk.CLINIC))));

        assertEquals(1, recorded(sent.id()));
        assertEquals("RECORDED", Desk.listed(sent.id()).get("state"));
    }

    @Test
    void letsTheFirstStandWhenTheSameDeclarationComesUnderAnotherEventId() {
        Desk.Sent sent = Desk.take(Form.any());
        DeclarationTaken first = sent.event().payload();

        Desk.send(Desk.event(new DeclarationTaken(
                first.declarationId(),
                first.visitId(),
                first.institution(),
                first.takenAt(),
                Form.seal(Form.any(), Desk.key(Desk.CLINIC)))));
        Desk.take(Desk.form(sent.visitId(), Form.seal(Form.any(), Desk.key(Desk.CLINIC))));

        assertEquals(1, recorded(sent.id()));
    }

    @Test
    void refusesAKeyThatSealedAnotherDeclaration() {
        SealingKey key = Desk.key(Desk.CLINIC);
        Desk.take(Desk.form(Form.seal(Form.any(), key)));

        Desk.Sent second = Desk.take(Desk.form(Form.seal(Form.any(), key)));

        assertUnreadable(second, "key-already-used");
    }

    @Test
    void refusesAKeyOfAnotherInstitution() {
        Desk.Sent sent = Desk.take(Desk.form(Form.seal(Form.any(), Desk.key(Desk.OTHER_CLINIC))));

        assertUnreadable(sent, "key-of-another-institution");
    }

    @Test
    void recordsAnUnknownKeyAsUnreadableAndCountsIt() {
        double before = count("key-unknown");
        SealingKey key = Desk.key(Desk.CLINIC);

        Desk.Sent sent = Desk.take(Desk.form(
                new SealedContent(UUID.randomUUID(), Form.seal(Form.any(), key).jwe())));

        assertUnreadable(sent, "key-unknown");
        assertEquals(before + 1, count("key-unknown"));
    }

    @Test
    void recordsABrokenSealAsUnreadable() {
        Desk.Sent sent =
                Desk.take(Desk.form(new SealedContent(Desk.key(Desk.CLINIC).keyId(), "no.jwe")));

        assertUnreadable(sent, "seal-broken");
    }

    @Test
    void recordsWhatIsNoFormAsUnreadable() {
        Desk.Sent sent = Desk.take(Desk.form(Form.sealText("{\"name\":null}", Desk.key(Desk.CLINIC))));

        assertUnreadable(sent, "content-malformed");
    }

    @Test
    void putsPoisonAmongTheDeadLettersAndGoesOn() {
        UUID visit = UUID.randomUUID();
        TestTopics.send(
                "desk.v1",
                visit.toString(),
                "no json".getBytes(UTF_8),
                Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "madoguchi.desk.declaration-taken.v1",
                        "ce_source", "urn:madoguchi:test",
                        "ce_time", "2026-11-20T00:30:00Z"));

        Desk.Sent next = Desk.take(Desk.form(visit, Form.seal(Form.any(), Desk.key(Desk.CLINIC))));

        assertEquals("RECORDED", Desk.listed(next.id()).get("state"));
        ConsumerRecord<String, byte[]> dead =
                TestTopics.await("desk.v1.dlq", record -> visit.toString().equals(record.key()));
        assertEquals("undecodable", TestTopics.header(dead, "madoguchi_reason"));
    }

    private void assertUnreadable(Desk.Sent sent, String reason) {
        Map<String, Object> listed = Desk.listed(sent.id());
        assertEquals("UNREADABLE", listed.get("state"));
        assertTrue(String.valueOf(listed.get("unreadable")).contains("code=" + reason + ","), reason);
        // Later facts of the same service come after everything it had to say of this one.
        awaitRecorded(Desk.take(Form.any()).id());
        assertEquals(0, recorded(sent.id()));
    }

    private double count(String outcome) {
        return meters.counter("madoguchi.declarations.taken", "outcome", outcome)
                .count();
    }

    private static ConsumerRecord<String, byte[]> awaitRecorded(UUID id) {
        return TestTopics.await("declaration.v1", record -> isRecorded(record, id));
    }

    private static long recorded(UUID id) {
        return TestTopics.all("declaration.v1").stream()
                .filter(record -> isRecorded(record, id))
                .count();
    }

    private static boolean isRecorded(ConsumerRecord<String, byte[]> record, UUID id) {
        return id.toString().equals(record.key())
                && TestTopics.header(record, "ce_type").equals(RECORDED);
    }
}
