package jp.madoguchi.eligibility.application;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.eligibility.Settings;
import org.junit.jupiter.api.Test;

/** Two places to work, three to wait, ten batches a second. */
class GatewayBudgetTest {
    private final SetClock clock = new SetClock();
    private final GatewayBudget budget = new GatewayBudget(
            Settings.of(Map.of(
                    "gateway-lane.concurrency", "2",
                    "gateway-lane.waiting", "3",
                    "gateway-lane.batches-per-second", "10")),
            clock);
    private final List<String> log = new ArrayList<>();
    private final List<UniEmitter<? super String>> working = new ArrayList<>();

    @Test
    void worksOnSoManyAtOnceAndOnTheNextWhenOneIsDone() {
        IntStream.range(0, 4).forEach(gateway -> send());
        assertEquals(2, working.size());

        working.get(1).complete("done");
        assertEquals(3, working.size());
        working.get(0).complete("done");
        assertEquals(4, working.size());
        working.get(2).complete("done");
        working.get(3).complete("done");

        assertEquals(List.of("done", "done", "done", "done"), log);
        send();
        assertEquals(5, working.size());
    }

    @Test
    void givesThePlaceOfAFailureOn() {
        IntStream.range(0, 3).forEach(gateway -> send());

        working.get(0).fail(new IllegalArgumentException("no database"));

        assertEquals(3, working.size());
        assertEquals(List.of("failed"), log);
    }

    @Test
    void tellsTheRestWhenToComeAgainByHowManyThereAre() {
        IntStream.range(0, 5).forEach(gateway -> send());
        assertEquals(List.of(), log);

        IntStream.range(0, 28).forEach(gateway -> send());

        // 3 wait; the 4th to 10th are worked off within a second, the 31st within four.
        assertEquals("busy 1", log.get(0));
        assertEquals("busy 1", log.get(6));
        assertEquals("busy 2", log.get(7));
        assertEquals("busy 4", log.get(27));
    }

    @Test
    void countsOneThatAsksAgainOnceAndForgetsWhoStaysAway() {
        IntStream.range(0, 5).forEach(gateway -> send());
        String eager = UUID.randomUUID().toString();
        IntStream.range(0, 50).forEach(again -> send(eager));
        assertEquals("busy 1", log.get(49));

        IntStream.range(0, 50).forEach(gateway -> send());
        assertEquals("busy 6", log.get(99));
        clock.now = clock.now.plusSeconds(11);
        send();

        assertEquals("busy 1", log.get(100));
    }

    @Test
    void sendsNobodyAwayForLongerThanFiveMinutes() {
        IntStream.range(0, 5).forEach(gateway -> send());

        IntStream.range(0, 4_000).forEach(gateway -> send());

        assertEquals("busy 300", log.get(log.size() - 1));
    }

    @Test
    void keepsNoPlaceForWhoLeft() {
        List<Cancellable> sent =
                IntStream.range(0, 5).mapToObj(gateway -> send()).toList();
        sent.get(2).cancel();
        sent.get(0).cancel();

        assertEquals(3, working.size());
        working.get(1).complete("done");
        assertEquals(4, working.size());
        working.get(2).complete("done");
        working.get(3).complete("done");
        send();
        send();

        assertEquals(6, working.size());
    }

    /** Every batch in the house is in memory, whoever sends it. */
    @Test
    void letsNoMoreInThanThereArePlacesWhoeverTheyAreOf() {
        List<GatewayBudget.Arrival> eager =
                IntStream.range(0, 7).mapToObj(again -> budget.arrive("eager")).toList();
        assertEquals(5, eager.stream().filter(GatewayBudget.Arrival::isLetIn).count());
        assertEquals(Duration.ofSeconds(1), budget.arrive("one more").comeAgain());

        budget.leave(eager.get(6));
        assertFalse(budget.arrive("one more").isLetIn(), "who was sent away has no place to give back");
        budget.leave(eager.get(0));
        budget.leave(eager.get(0));
        assertTrue(budget.arrive("one more").isLetIn());
        assertFalse(budget.arrive("yet another").isLetIn());
    }

    @Test
    void letsEightOfOneInAtMost() {
        GatewayBudget large = new GatewayBudget(Settings.of(Map.of("gateway-lane.waiting", "30")), clock);

        IntStream.range(0, 8).forEach(again -> assertTrue(large.arrive("eager").isLetIn()));

        assertFalse(large.arrive("eager").isLetIn());
        assertTrue(large.arrive("other").isLetIn());
    }

    @Test
    void keepsThePlaceOfALostLineForHalfAMinute() {
        IntStream.range(0, 5).forEach(again -> assertTrue(budget.arrive("lost").isLetIn()));
        assertFalse(budget.arrive("lost").isLetIn());

        clock.now = clock.now.plusSeconds(30);
        assertFalse(budget.arrive("lost").isLetIn());
        clock.now = clock.now.plusSeconds(1);
        assertTrue(budget.arrive("lost").isLetIn());
    }

    @Test
    void givesThePlaceOfWorkThatDoesNotBeginOn() {
        Uni<String> broken = budget.run(Runnable::run, () -> {
            throw new IllegalArgumentException("never begins");
        });

        IntStream.range(0, 3)
                .forEach(again -> assertThrows(
                        IllegalArgumentException.class, () -> broken.await().indefinitely()));
        send();

        assertEquals(1, working.size());
    }

    private Cancellable send() {
        return send(UUID.randomUUID().toString());
    }

    private Cancellable send(String gateway) {
        GatewayBudget.Arrival arrival = budget.arrive(gateway);
        return (arrival.isLetIn() ? work(arrival) : busy(arrival.comeAgain()))
                .subscribe()
                .with(log::add, failure -> log.add("failed"));
    }

    private Uni<String> work(GatewayBudget.Arrival arrival) {
        return budget.run(Runnable::run, () -> Uni.createFrom().<String>emitter(working::add))
                .onTermination()
                .invoke(() -> budget.leave(arrival));
    }

    private static Uni<String> busy(Duration comeAgain) {
        return Uni.createFrom().item("busy " + comeAgain.toSeconds());
    }

    private static final class SetClock extends Clock {
        private Instant now = Instant.parse("2026-11-21T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone");
        }
    }
}
