package jp.madoguchi.gateway.reader;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceWatchTest {
    @TempDir
    Path home;

    private final List<WatchService> opened = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private FaceBench bench;
    private FaceWatch watch;

    @BeforeEach
    void open() {
        bench = new FaceBench(home);
        watch = watch(this::opened);
    }

    @AfterEach
    void close() {
        watch.stop();
        await().until(() -> !watch.isRunning());
        bench.close();
    }

    private FaceWatch watch(FolderSignal.Opener opener) {
        return new FaceWatch(bench.reader, bench.config, bench.uptime, bench.meters, opener);
    }

    private WatchService opened(Path folder) throws IOException {
        WatchService fresh = folder.getFileSystem().newWatchService();
        opened.add(fresh);
        return fresh;
    }

    private void takes(String name) throws IOException {
        bench.drop(name);
        await().until(() -> !Files.exists(bench.file(name)));
    }

    private HealthCheckResponse health() {
        return new FaceReady(watch, bench.reader).call();
    }

    @Test
    void looksAgainWhenItsWatchWasClosed() throws IOException {
        watch.start();
        takes("one");
        await().until(() -> opened.size() == 1);

        opened.get(0).close();

        takes("two");
        await().until(() -> opened.size() == 2);
        takes("three");
    }

    @Test
    void looksByTheClockUntilAWatchCanBeHad() throws IOException {
        watch = watch(folder -> {
            if (asked.incrementAndGet() < 4) {
                throw new IOException("too many watches");
            }
            return opened(folder);
        });
        watch.start();

        takes("one");
        await().until(() -> opened.size() == 1);

        assertEquals(HealthCheckResponse.Status.UP, health().getStatus());
    }

    @Test
    void isNotReadyAfterItEndedAndStartsAgain() throws IOException {
        watch = watch(folder -> {
            if (asked.incrementAndGet() == 1) {
                throw new IllegalStateException("nobody foresaw this");
            }
            return opened(folder);
        });
        watch.start();

        await().pollInterval(Duration.ofMillis(20))
                .until(() -> health().getStatus() == HealthCheckResponse.Status.DOWN);
        assertEquals(1, bench.meters.counter("madoguchi.face.watch.ended").count());
        takes("one");
        await().until(() -> health().getStatus() == HealthCheckResponse.Status.UP);
    }

    @Test
    void isNotReadyWhenItHasNotLookedForALongTimeOrWasStopped() {
        assertFalse(watch.isRunning());
        watch.start();
        await().until(watch::isRunning);
        watch.stop();
        await().until(() -> !watch.isRunning());
        assertEquals(HealthCheckResponse.Status.DOWN, health().getStatus());
    }

    @Test
    void saysThatTheFolderCannotBeReached() throws IOException {
        Files.writeString(bench.face, "no folder");
        watch.start();

        await().untilAsserted(() ->
                assertEquals(false, health().getData().orElseThrow().get("reachable")));

        assertEquals(HealthCheckResponse.Status.UP, health().getStatus());
    }
}
