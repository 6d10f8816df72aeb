package jp.madoguchi.gateway.reader;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A share that is lost is told while the gateway goes on looking for results in it. */
class FolderProbesTest {
    @TempDir
    Path home;

    private final List<Boolean> told = new CopyOnWriteArrayList<>();

    @Test
    void aLostShareIsToldAndThatItIsBackAndNothingTakesItsPlaceMeanwhile() throws IOException {
        Map<String, String> often = Map.of("gateway.probing.in-doubt", "20ms");
        try (FaceBench bench = new FaceBench(home, often, Clock.systemUTC())) {
            Files.createDirectories(bench.face);
            FaceWatch watch = new FaceWatch(
                    bench.reader,
                    bench.config,
                    bench.uptime,
                    bench.meters,
                    folder -> folder.getFileSystem().newWatchService());
            FolderProbes probes = new FolderProbes(bench.config, new Told());
            watch.start();
            probes.start();
            try {
                await().until(() -> told.contains(true));

                Path away = home.resolve("away");
                Files.move(bench.face, away);
                Instant lost = Instant.now();
                int before = told.size();
                await().until(() -> told.size() >= before + 10);
                assertEquals(
                        List.of(false, false, false, false, false, false, false, false),
                        told.subList(before + 2, before + 10));
                assertTrue(Duration.between(lost, Instant.now()).toMillis() < 5_000, "one a second is too seldom");
                assertFalse(bench.reader.isReachable());
                assertFalse(Files.exists(bench.face));

                Files.move(away, bench.face);
                await().until(() -> told.get(told.size() - 1));
                await().until(bench.reader::isReachable);
            } finally {
                watch.stop();
                probes.stop();
                await().until(() -> !watch.isRunning());
            }
        }
    }

    /** As shipped: a second until the next look, half a second of hanging, and seven more looks. */
    @Test
    void aShareThatHangsIsToldEightTimesWithinFiveSeconds() throws IOException {
        CountDownLatch mended = new CountDownLatch(1);
        AtomicBoolean hangs = new AtomicBoolean();
        BooleanSupplier share = () -> !hangs.get() || isOver(mended);
        try (FaceBench bench = new FaceBench(home, Map.of(), Clock.systemUTC())) {
            Duration limit = bench.config.probing().limit();
            FolderProbes probes = new FolderProbes(bench.config, new Told(), path -> new FolderProbe(share, limit));
            probes.start();
            try {
                await().until(() -> told.contains(true));

                hangs.set(true);
                Instant hung = Instant.now();
                await().until(() -> Collections.frequency(told, false) >= 8);
                assertTrue(Duration.between(hung, Instant.now()).toMillis() < 5_000);

                hangs.set(false);
                mended.countDown();
                await().until(() -> told.get(told.size() - 1));
            } finally {
                probes.stop();
            }
        }
    }

    private static boolean isOver(CountDownLatch latch) {
        try {
            return latch.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private final class Told implements DependencyHealth {
        @Override
        public BreakerState state(Dependency dependency) {
            return BreakerState.CLOSED;
        }

        @Override
        public void succeeded(Dependency dependency) {
            told.add(true);
        }

        @Override
        public void failed(Dependency dependency) {
            told.add(false);
        }
    }
}
