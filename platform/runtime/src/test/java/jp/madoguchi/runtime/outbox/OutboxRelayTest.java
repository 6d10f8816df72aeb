package jp.madoguchi.runtime.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "runtime"))
class OutboxRelayTest {
    private static final String TOPIC = "outage.v1";
    private static final int STUCK = 3;
    private static final int MEBIBYTE = 1024 * 1024;
    private static final String ROWS = """
            insert into outbox (slot, event_id, topic, key, type, source, occurred_at, payload)
            select r.slot, gen_random_uuid(), 'outage.v1', r.key, 'madoguchi.outage.ended.v1', 'urn:t', now(), r.payload
            from unnest($1::int[], $2::text[], $3::text[]) with ordinality as r (slot, key, payload, place)
            order by r.place
            """;

    @Inject
    Pool pool;

    @Inject
    MeterRegistry meters;

    @Test
    void drainsTheOtherSlotsWhileOneHoldsARecordThatIsRefused() {
        String run = UUID.randomUUID().toString();
        String tooLarge = "x".repeat(3 * MEBIBYTE);
        insert(
                List.of(STUCK, STUCK, STUCK, 0, 1, 2, 4, 5, 6, 7),
                List.of("before-" + run, "large-" + run, "after-" + run, run, run, run, run, run, run, run),
                List.of("{}", tooLarge, "{}", "{}", "{}", "{}", "{}", "{}", "{}", "{}"));

        await().untilAsserted(() -> assertEquals(7, sent(run)));
        double already = refusals();
        await().untilAsserted(() -> assertTrue(refusals() >= already + 3));
        assertEquals(0, sent("after-" + run));
        // Once with the refused one in its batch, once alone, and not again with every attempt.
        assertTrue(sent("before-" + run) <= 2, "sent again and again");
        await().untilAsserted(() -> assertEquals(2, gauge("madoguchi.outbox.unsent")));
        await().untilAsserted(() -> assertTrue(gauge("madoguchi.outbox.oldest.seconds") >= 1));

        pool.preparedQuery("delete from outbox where key = $1").executeAndAwait(Tuple.of("large-" + run));
        TestTopics.await(TOPIC, record -> record.key().equals("after-" + run));
        assertEquals(0, sent("large-" + run));
        await().untilAsserted(() -> assertEquals(0, gauge("madoguchi.outbox.unsent")));
        assertEquals(0, gauge("madoguchi.outbox.oldest.seconds"));
    }

    @Test
    void sendsAFactAsLongAsTheLongestBodyToATopicWithTheBrokersOwnLimit() {
        String key = UUID.randomUUID().toString();
        String longest = new Random(7)
                .ints(MEBIBYTE, ' ', '~')
                .mapToObj(Character::toString)
                .collect(joining());
        insert(List.of(0), List.of(key), List.of(longest));

        byte[] arrived =
                TestTopics.await(TOPIC, record -> record.key().equals(key)).value();
        assertArrayEquals(longest.getBytes(UTF_8), arrived);
    }

    private void insert(List<Integer> slots, List<String> keys, List<String> payloads) {
        pool.preparedQuery(ROWS)
                .executeAndAwait(Tuple.of(
                        slots.toArray(Integer[]::new), keys.toArray(String[]::new), payloads.toArray(String[]::new)));
    }

    private static long sent(String key) {
        return TestTopics.all(TOPIC).stream()
                .filter(record -> record.key().equals(key))
                .count();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }

    private double refusals() {
        return meters
                .find("madoguchi.outbox.slot.failures")
                .tags("slot", Integer.toString(STUCK), "kind", "RECORD_REFUSED")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
