package jp.madoguchi.declaration.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.ClaimSettled;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.declaration.Desk;
import jp.madoguchi.declaration.Form;
import jp.madoguchi.declaration.KeyForTests;
import jp.madoguchi.declaration.Tables;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class ClaimEventsTest {
    private static final String DESTROYED = "madoguchi.declaration.destroyed.v1";

    @Inject
    DataSource database;

    @Test
    void destroysKeyAndContentAndKeepsACertificate() throws SQLException {
        Desk.Sent sent = Desk.take(Form.any());

        Desk.settle(sent);

        assertEquals(
                List.of(),
                rows(
                        "select key_id from sealing_key where key_id = ?",
                        sent.sealed().keyId()));
        assertEquals(List.of("null|null"), rows("select sealed, findings from declaration where id = ?", sent.id()));
        assertEquals(
                List.of(sent.visitId() + "|" + sent.sealed().keyId() + "|t"),
                rows(
                        "select visit_id, key_id, key_destroyed from destruction_certificate where declaration_id = ?",
                        sent.id()));
        assertEquals(
                List.of("declaration.destroyed"),
                rows("select action from audit_log where subject = ?::text", sent.id()));
        awaitDestroyed(sent.id());
    }

    @Test
    void ignoresDuplicate() {
        Desk.Sent sent = Desk.take(Form.any());
        Event<ClaimSettled> settlement = Desk.settlementOf(sent);

        Desk.send(settlement);
        Desk.send(settlement);
        Desk.send(Desk.event(settlement.payload()));

        Desk.awaitState(sent.id(), "DESTROYED");
        settleAnotherOfTheSameClaim(settlement.payload());
        assertEquals(1, destroyed(sent.id()));
    }

    @Test
    void destroysUnreadWhatArrivesAfterTheSettlement() throws SQLException {
        SealingKey key = Desk.key(Desk.CLINIC);
        Desk.Sent sent = Desk.form(Form.seal(Form.any(), key));
        Event<ClaimSettled> settlement = Desk.settlementOf(sent);
        Desk.send(settlement);
        settleAnotherOfTheSameClaim(settlement.payload());

        Desk.take(sent);

        assertEquals("DESTROYED", Desk.listed(sent.id()).get("state"));
        awaitDestroyed(sent.id());
        assertEquals(List.of(), rows("select key_id from sealing_key where key_id = ?", key.keyId()));
        assertEquals(0, facts(sent.id(), "madoguchi.declaration.recorded.v1"));
    }

    @Test
    void forgetsNoFormThatArrivesAtTheSameMomentAsItsSettlement() {
        List<Desk.Sent> forms = Stream.generate(() -> Desk.form(Form.seal(Form.any(), Desk.key(Desk.CLINIC))))
                .limit(20)
                .toList();

        for (Desk.Sent form : forms) {
            Desk.send(form.event());
            Desk.send(Desk.settlementOf(form));
        }

        forms.forEach(form -> Desk.awaitState(form.id(), "DESTROYED"));
        forms.forEach(form -> awaitDestroyed(form.id()));
    }

    @Test
    void saysNothingOfCopiesItCannotMakeUnreadable() throws SQLException {
        SealingKey key = Desk.key(Desk.CLINIC);
        Desk.Sent first = Desk.take(Desk.form(Form.seal(Form.any(), key)));
        Desk.Sent second = Desk.take(Desk.form(Form.seal(Form.any(), key)));

        Desk.settle(second);
        Desk.settle(first);

        awaitDestroyed(first.id());
        assertEquals(0, destroyed(second.id()));
        assertEquals(
                List.of("f"),
                rows("select key_destroyed from destruction_certificate where declaration_id = ?", second.id()));
    }

    @Test
    void leavesTheFormsOfAnotherInstitutionAlone() {
        Desk.Sent sent = Desk.take(Form.any());
        ClaimSettled foreign = new ClaimSettled(UUID.randomUUID(), sent.visitId(), Desk.OTHER_CLINIC, Desk.TAKEN_AT);

        Desk.send(Desk.event(foreign));

        settleAnotherOfTheSameClaim(foreign);
        assertEquals("RECORDED", Desk.listed(sent.id()).get("state"));
    }

    @Test
    void putsPoisonAmongTheDeadLettersAndGoesOn() {
        Desk.Sent sent = Desk.take(Form.any());
        ClaimSettled settlement = Desk.settlementOf(sent).payload();
        String claim = settlement.claimId().toString();
        TestTopics.send(
                "claim.v1",
                claim,
                "{}".getBytes(UTF_8),
                Map.of(
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "madoguchi.claim.never-heard-of.v9",
                        "ce_source", "urn:madoguchi:test",
                        "ce_time", "2026-11-20T00:30:00Z"));

        Desk.send(Desk.event(settlement));

        Desk.awaitState(sent.id(), "DESTROYED");
        ConsumerRecord<String, byte[]> dead = TestTopics.await("claim.v1.dlq", record -> claim.equals(record.key()));
        assertEquals("unknown-type", TestTopics.header(dead, "madoguchi_reason"));
    }

    @Test
    void cannotRewriteACertificate() {
        Desk.Sent sent = Desk.take(Form.any());
        Desk.settle(sent);

        assertThrows(
                SQLException.class,
                () -> rows("delete from destruction_certificate where declaration_id = ? returning 1", sent.id()));
    }

    /** Facts of one claim are handled in order: whoever waits for this effect has seen all earlier ones. */
    private static void settleAnotherOfTheSameClaim(ClaimSettled claim) {
        Desk.Sent marker = Desk.take(Form.any());
        Desk.send(Desk.event(new ClaimSettled(claim.claimId(), marker.visitId(), Desk.CLINIC, Desk.TAKEN_AT)));
        Desk.awaitState(marker.id(), "DESTROYED");
        awaitDestroyed(marker.id());
    }

    private List<String> rows(String query, UUID id) throws SQLException {
        return Tables.rows(database, query, id);
    }

    private static void awaitDestroyed(UUID id) {
        TestTopics.await("declaration.v1", record -> isFact(record, id, DESTROYED));
    }

    private static long destroyed(UUID id) {
        return facts(id, DESTROYED);
    }

    private static long facts(UUID id, String type) {
        return TestTopics.all("declaration.v1").stream()
                .filter(record -> isFact(record, id, type))
                .count();
    }

    private static boolean isFact(ConsumerRecord<String, byte[]> record, UUID id, String type) {
        return id.toString().equals(record.key())
                && TestTopics.header(record, "ce_type").equals(type);
    }
}
