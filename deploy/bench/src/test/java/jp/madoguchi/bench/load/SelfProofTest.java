package jp.madoguchi.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SelfProofTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws InterruptedException {
        Waiting.on(vertx.close());
    }

    @Test
    void chargesAStallToEverybodyWhoWouldHaveWaited() throws InterruptedException {
        Measured measured = new SelfProof(vertx).measure();

        assertTrue(measured.millis(99) > 1_000, measured.distribution());
        assertEquals(0, measured.failed() + measured.shed());
    }
}
