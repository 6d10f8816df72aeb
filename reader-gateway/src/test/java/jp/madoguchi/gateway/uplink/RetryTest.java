package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final Vertx vertx = Vertx.vertx();
    private final List<Long> runs = new CopyOnWriteArrayList<>();
    private final long start = System.nanoTime();
    private final Retry retry = new Retry(vertx, () -> runs.add(System.nanoTime()));

    @AfterEach
    void end() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private long millis(int run) {
        return Duration.ofNanos(runs.get(run) - start).toMillis();
    }

    private void awaitRuns(int count) {
        await().until(() -> runs.size() == count);
    }

    @Test
    void runsAtOnceWhileAllIsWell() {
        retry.soon();
        retry.soon();

        assertEquals(2, runs.size());
    }

    /** Whoever waits for the line goes on when it is back, and not in the same second as everybody else. */
    @Test
    void waitsSomewhereInTheWindowWhenTheLineComesBack() {
        Duration window = Duration.ofMillis(400);
        assertFalse(retry.turn(false, window));
        assertEquals(1, runs.size());

        assertTrue(retry.turn(true, window));
        assertFalse(retry.turn(true, window), "it is back once");
        assertEquals(1, runs.size());

        awaitRuns(2);
    }

    @Test
    void waitsOnceAfterAFailureHoweverOftenItIsAskedFor() {
        retry.afterFailure(new IllegalStateException());
        retry.soon();
        retry.soon();
        assertEquals(0, runs.size());

        awaitRuns(1);

        retry.succeeded();
        retry.soon();
        assertEquals(2, runs.size());
    }

    @Test
    void waitsAsLongAsItWasAskedTo() {
        retry.afterFailure(new Busy(Duration.ofSeconds(1)));

        awaitRuns(1);

        assertTrue(millis(0) >= 1_000 && millis(0) < 2_500, () -> "after " + millis(0) + " ms");
    }

    @Test
    void aLineThatIsBackEndsALongWaitAndSpreadsOverTheWindow() {
        retry.afterFailure(new Busy(Duration.ofSeconds(200)));
        retry.succeeded();

        retry.afresh(Duration.ofMillis(500));
        retry.soon();
        assertEquals(0, runs.size(), "its time has not come");
        awaitRuns(1);

        assertTrue(millis(0) < 2_000, () -> "after " + millis(0) + " ms");
        retry.soon();
        assertEquals(2, runs.size());
    }

    @Test
    void theWindowIsTheOneTheOtherSideNamedIfItDid() {
        retry.afterFailure(new Busy(Duration.ofMillis(100)));

        retry.afresh(Duration.ofHours(1));

        awaitRuns(1);
        assertTrue(millis(0) < 2_000, () -> "after " + millis(0) + " ms");
    }

    @Test
    void whatCameToNothingIsTriedLater() {
        retry.afterNothing();
        assertEquals(0, runs.size());

        awaitRuns(1);
    }
}
