package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.contracts.event.GatewayMode.DEGRADED;
import static jp.madoguchi.contracts.event.GatewayMode.NORMAL;
import static jp.madoguchi.contracts.event.GatewayMode.RECOVERING;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.testing.Trials;
import jp.madoguchi.web.IdentifierJson;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 長い断線: one clinic, ten and a hundred lose the line for a minute and for an hour, in the same moment and with a batch
 * on its way whose answer is lost, and take patients meanwhile. The hour is of a time that passes faster; journals and
 * disk are real.
 *
 * <p>The backlog is to be gone within twice the time the center would take for it at its steady rate, counted from
 * the end of the window over which the gateways spread once they have seen that the line is back ({@link
 * StormTest}); to a backlog so short that no batch ever becomes a full one, the round trips are granted in which a
 * batch grows.
 */
class LongCutTest {
    private static final Duration TO_DEGRADED = Duration.ofSeconds(5);
    private static final Duration TO_LIVE = Duration.ofSeconds(30);
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_WHILE = Duration.ofMillis(100);
    /** From eight entries to two hundred. */
    private static final int GROWING = 5;

    private static final ObjectMapper JSON = IdentifierJson.mapper();

    @TempDir
    Path homes;

    private final long seed = Dice.seed();
    private final SplittableRandom dice = Dice.of(seed);

    /** Clinics, how long, and how often each takes a patient; every number with every length in full. */
    static Stream<Arguments> cuts() {
        return Trials.isFull()
                ? Stream.of(1, 10, 100)
                        .flatMap(clinics -> Stream.of(
                                arguments(clinics, A_MINUTE, Duration.ofSeconds(5)),
                                arguments(clinics, AN_HOUR, A_MINUTE)))
                : Stream.of(
                        arguments(1, AN_HOUR, A_MINUTE.multipliedBy(2)),
                        arguments(10, A_MINUTE, Duration.ofSeconds(10)),
                        arguments(100, AN_HOUR, A_MINUTE.multipliedBy(20)));
    }

    @ParameterizedTest(name = "{0} for {1}, a patient every {2}")
    @MethodSource("cuts")
    void everyVisitArrivesOnceAndSoon(int gateways, Duration cut, Duration every) throws JsonProcessingException {
        List<String> figures = new ArrayList<>();
        for (int trial = 0; trial < Trials.of(1, 30); trial++) {
            Path home = homes.resolve("trial-" + trial);
            try (Trial now = new Trial(gateways, home)) {
                figures.add(now.run(cut, every));
            }
        }
        Trials.write("long-cut-%d-%s".formatted(gateways, cut), figures);
    }

    /** 一回: so many gateways from a quiet morning to the end of what the cut left. */
    private final class Trial implements AutoCloseable {
        private final VirtualTime time = new VirtualTime();
        private final VirtualCenter center = new VirtualCenter(time);
        private final List<VirtualGateway> gateways = new ArrayList<>();

        Trial(int count, Path home) {
            for (int number = 0; number < count; number++) {
                UUID id = new UUID(7, number);
                gateways.add(new VirtualGateway(time, center, home.resolve("" + number), id, dice::nextDouble));
            }
        }

        String run(Duration cut, Duration every) throws JsonProcessingException {
            time.pass(A_MINUTE);
            gateways.forEach(VirtualGateway::take);
            center.cutAtTheNextBatch();
            while (!center.isCut()) {
                time.pass(A_WHILE.dividedBy(100));
            }
            long begun = time.nanos();
            for (Duration passed = Duration.ZERO; passed.compareTo(cut) < 0; passed = passed.plus(every)) {
                time.pass(every);
                gateways.forEach(VirtualGateway::take);
            }
            long backlog = unsent();
            long mended = time.nanos();
            center.mend();
            while (unsent() > 0) {
                time.pass(A_WHILE);
                assertTrue(time.nanos() - mended < Duration.ofMinutes(10).toNanos(), () -> unsent() + " unsent");
            }
            long done = time.nanos();
            time.pass(A_MINUTE);
            return told(backlog, begun, mended, done);
        }

        private String told(long backlog, long begun, long mended, long done) throws JsonProcessingException {
            long down = 0;
            long back = 0;
            for (VirtualGateway gateway : gateways) {
                assertOnce(gateway);
                List<VirtualGateway.Change> changes = gateway.changes();
                assertEquals(List.of(NORMAL, DEGRADED, RECOVERING, NORMAL), modes(changes), "once each way");
                down = Math.max(down, changes.get(1).nanos() - begun);
                back = Math.max(back, changes.get(2).nanos() - mended);
            }
            double steady = VirtualCenter.steadyRate(gateways.size());
            double limit =
                    back / 1e9 + WINDOW.toSeconds() + 2 * backlog / steady + growing() + A_WHILE.toMillis() / 1e3;
            String figure = ("%d unsent of %d gateways: degraded after %.1f s, back after %.1f s, none after %.1f s of"
                            + " %.1f s, %d came twice and counted once, seed %d")
                    .formatted(
                            backlog,
                            gateways.size(),
                            down / 1e9,
                            back / 1e9,
                            (done - mended) / 1e9,
                            limit,
                            center.repeated(),
                            seed);
            assertTrue(down <= TO_DEGRADED.toNanos() && back <= TO_LIVE.toNanos(), figure);
            assertTrue((done - mended) / 1e9 <= limit, figure);
            assertTrue(center.repeated() > 0, "an answer was lost: " + figure);
            return figure;
        }

        private double growing() {
            return GROWING * VirtualCenter.ROUND_TRIP.toNanos() / 1e9;
        }

        private long unsent() {
            return gateways.stream().mapToLong(VirtualGateway::unsent).sum();
        }

        private List<?> modes(List<VirtualGateway.Change> changes) {
            return changes.stream().map(VirtualGateway.Change::mode).toList();
        }

        /** What it called saved is at the center, once, and nothing else is. */
        private void assertOnce(VirtualGateway gateway) throws JsonProcessingException {
            List<UUID> arrived = new ArrayList<>();
            for (UplinkEntry entry : center.taken(gateway.id())) {
                if (EventType.VISIT_RECORDED.wire().equals(entry.type())) {
                    arrived.add(
                            JSON.readValue(entry.body(), VisitRecorded.class).visitId());
                }
            }
            assertEquals(gateway.visits(), arrived, "in the order they were taken");
            assertEquals(arrived.size(), new HashSet<>(arrived).size());
            assertEquals(2 * arrived.size(), center.taken(gateway.id()).size(), "each with its declaration");
            assertEquals(0, gateway.parked());
        }

        @Override
        public void close() {
            gateways.forEach(VirtualGateway::close);
        }
    }
}
