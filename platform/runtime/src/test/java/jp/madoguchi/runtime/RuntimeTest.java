package jp.madoguchi.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.ClaimSettled;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.audit.AuditChain;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "runtime"))
class RuntimeTest {
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final Instant AT = Instant.parse("2026-11-21T01:02:03Z");

    @Inject
    Outbox outbox;

    @Inject
    AuditLog audit;

    @Inject
    AuditChain chain;

    @Inject
    EventJson json;

    @Inject
    Probe probe;

    @Inject
    Pool pool;

    @Test
    void sendsTheFactsOfAKeyInTheOrderOfTheirTransactionsWithCloudEventsHeaders() throws Throwable {
        UUID outage = UUID.randomUUID();
        List<OutageEnded> facts = IntStream.range(0, 450)
                .mapToObj(i -> new OutageEnded(outage, CLINIC, AT, i))
                .toList();

        inTransaction(() -> outbox.append(facts));

        TestTopics.await("outage.v1", r -> text(r).contains("\"heldVisits\":449"));
        List<ConsumerRecord<String, byte[]>> sent = TestTopics.all("outage.v1").stream()
                .filter(r -> r.key().equals(outage.toString()))
                .toList();
        assertEquals(450, sent.size());
        for (int i = 0; i < 450; i++) {
            assertTrue(text(sent.get(i)).contains("\"heldVisits\":" + i + "}"), "position " + i);
        }
        ConsumerRecord<String, byte[]> first = sent.get(0);
        assertEquals("1.0", TestTopics.header(first, "ce_specversion"));
        assertEquals("madoguchi.outage.ended.v1", TestTopics.header(first, "ce_type"));
        assertEquals("urn:madoguchi:runtime-test", TestTopics.header(first, "ce_source"));
        assertEquals(outage.toString(), TestTopics.header(first, "ce_subject"));
        assertEquals("urn:madoguchi:schema:madoguchi.outage.ended.v1", TestTopics.header(first, "ce_dataschema"));
        assertEquals("application/json", TestTopics.header(first, "content-type"));
    }

    @Test
    void sendsNothingOfATransactionThatFailed() throws Throwable {
        UUID outage = UUID.randomUUID();

        assertThrows(
                IllegalStateException.class,
                () -> inTransaction(() -> outbox.append(new OutageEnded(outage, CLINIC, AT, 0))
                        .chain(() -> Uni.createFrom().<Void>failure(new IllegalStateException("rolled back")))));

        UUID later = UUID.randomUUID();
        inTransaction(() -> outbox.append(new OutageEnded(later, CLINIC, AT, 0)));
        TestTopics.await("outage.v1", r -> r.key().equals(later.toString()));
        assertTrue(TestTopics.all("outage.v1").stream().noneMatch(r -> r.key().equals(outage.toString())));
    }

    @Test
    void appliesAFactOnceHoweverOftenItArrives() {
        Event<ClaimSettled> event = settled(UUID.randomUUID());
        Event<ClaimSettled> last = settled(UUID.randomUUID());

        send(event);
        send(event);
        send(event);
        send(last);

        awaitApplied(last);
        awaitApplied(event);
        assertEquals(
                1,
                probe.applied().stream()
                        .filter(event.payload().claimId()::equals)
                        .count());
    }

    @Test
    void putsAnUnknownTypeAmongTheDeadLettersWithItsHeaders() {
        String id = UUID.randomUUID().toString();
        TestTopics.send(
                "claim.v1",
                "k",
                "{}".getBytes(UTF_8),
                Map.of("ce_id", id, "ce_type", "madoguchi.claim.vanished.v1", "ce_source", "urn:x", "x-more", "kept"));

        ConsumerRecord<String, byte[]> dead = TestTopics.await(
                "claim.v1.dlq", r -> TestTopics.header(r, "ce_id").equals(id));

        assertEquals("unknown-type", TestTopics.header(dead, "madoguchi_reason"));
        assertEquals("kept", TestTopics.header(dead, "x-more"));
        assertEquals("{}", text(dead));
    }

    @Test
    void putsAnUndecodablePayloadAmongTheDeadLetters() {
        Event<ClaimSettled> event = settled(UUID.randomUUID());
        TestTopics.send(event, "{\"claimId\": 7");

        ConsumerRecord<String, byte[]> dead = TestTopics.await(
                "claim.v1.dlq",
                r -> TestTopics.header(r, "ce_id").equals(event.id().toString()));

        assertEquals("undecodable", TestTopics.header(dead, "madoguchi_reason"));
    }

    @Test
    void putsAFactWithAPartMissingAmongTheDeadLetters() {
        Event<ClaimSettled> event = settled(UUID.randomUUID());
        TestTopics.send(event, "{\"claimId\":\"" + event.payload().claimId() + "\"}");

        ConsumerRecord<String, byte[]> dead = TestTopics.await(
                "claim.v1.dlq",
                r -> TestTopics.header(r, "ce_id").equals(event.id().toString()));

        assertEquals("incomplete", TestTopics.header(dead, "madoguchi_reason"));
    }

    @Test
    void givesUpAPoisonousFactAfterFiveAttemptsAndGoesOn() {
        Event<ClaimSettled> poison = settled(Probe.POISON);
        Event<ClaimSettled> next = settled(UUID.randomUUID());

        send(poison);
        send(next);

        ConsumerRecord<String, byte[]> dead = TestTopics.await(
                "claim.v1.dlq",
                r -> TestTopics.header(r, "ce_id").equals(poison.id().toString()));
        assertEquals("effect-failed", TestTopics.header(dead, "madoguchi_reason"));
        assertEquals(5, probe.poisoned());
        awaitApplied(next);
    }

    @Test
    void keepsAnAuditChainThatShowsTampering() throws Throwable {
        String name = "chain-" + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            String subject = "subject-" + i;
            inTransaction(
                    () -> audit.record(new AuditEntry(name, "uketsuke", "view", subject, "2(1)", UUID.randomUUID())));
        }

        assertEquals(3L, inSession(() -> chain.verify(name)));
        assertThrows(
                Exception.class,
                () -> inTransaction(() -> update("update audit_log set account = 'x' where chain = '" + name + "'")));

        inTransaction(() -> update("alter table audit_log disable trigger audit_log_append_only")
                .chain(() -> update("update audit_log set account = 'x' where seq = 2 and chain = '" + name + "'"))
                .chain(() -> update("alter table audit_log enable trigger audit_log_append_only")));
        assertEquals(-2L, inSession(() -> chain.verify(name)));
    }

    private static Uni<Void> update(String sql) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql).executeUpdate())
                .replaceWithVoid();
    }

    private static Event<ClaimSettled> settled(UUID claim) {
        return new Event<>(
                UUID.randomUUID(), URI.create("urn:test"), AT, new ClaimSettled(claim, UUID.randomUUID(), CLINIC, AT));
    }

    private void send(Event<ClaimSettled> event) {
        TestTopics.send(event, json.write(event.payload()));
    }

    private void awaitApplied(Event<ClaimSettled> event) {
        await().untilAsserted(() ->
                assertTrue(probe.applied().contains(event.payload().claimId())));
    }

    @Test
    void takesManyFactsAndAnAuditEntryInATransactionThatIsNoSessions() throws Throwable {
        String name = "chain-" + UUID.randomUUID();
        List<UUID> outages = List.of(UUID.randomUUID(), UUID.randomUUID());
        List<OutageEnded> facts = IntStream.range(0, 40)
                .mapToObj(i -> new OutageEnded(outages.get(i % 2), CLINIC, AT, i))
                .toList();

        VertxContextSupport.subscribeAndAwait(() ->
                pool.withTransaction(transaction -> outbox.append(transaction, facts)
                        .chain(() -> outbox.append(transaction, List.of()))
                        .chain(() -> audit.record(transaction, new AuditEntry(name, "a", "first", "s", "p", null)))
                        .chain(() -> audit.record(
                                transaction, new AuditEntry(name, "a", "second", "s", "p", outages.get(0))))));

        assertEquals(2L, inSession(() -> chain.verify(name)));
        for (int one = 0; one < 2; one++) {
            String key = outages.get(one).toString();
            TestTopics.await("outage.v1", r -> r.key().equals(key) && number(text(r)) >= 38);
            List<Integer> sent = TestTopics.all("outage.v1").stream()
                    .filter(r -> r.key().equals(key))
                    .map(r -> number(text(r)))
                    .toList();
            int first = one;
            assertEquals(IntStream.range(0, 20).mapToObj(i -> 2 * i + first).toList(), sent);
        }
    }

    private static int number(String json) {
        return Integer.parseInt(json.replaceAll(".*\"heldVisits\":([0-9]+).*", "$1"));
    }

    private static void inTransaction(Supplier<Uni<Void>> work) throws Throwable {
        VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(work));
    }

    private static <T> T inSession(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(work));
    }

    private static String text(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }
}
