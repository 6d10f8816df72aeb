package jp.madoguchi.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenLoopTest {
    private static final int RATE = 500;
    private static final int ENOUGH = 100;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws InterruptedException {
        Waiting.on(vertx.close());
    }

    @Test
    void endsWithWhatItIsBesideAndTellsEachLatencyThatCounts() throws InterruptedException {
        var over = new CompletableFuture<Long>();
        var heard = new AtomicLong();

        Measured measured = Waiting.on(new OpenLoop(vertx, RATE, Duration.ZERO, Duration.ofMinutes(10))
                .begin(
                        number -> {
                            if (number == ENOUGH) {
                                over.complete(number);
                            }
                            return Future.succeededFuture(200);
                        },
                        over,
                        micros -> heard.incrementAndGet()));

        assertTrue(measured.latency().getTotalCount() > ENOUGH, measured::distribution);
        assertEquals(heard.get(), measured.latency().getTotalCount());
        assertEquals(0, measured.lost());
        assertTrue(
                measured.took().compareTo(Duration.ofMinutes(1)) < 0,
                () -> measured.took().toString());
    }
}
