package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import jp.madoguchi.testing.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderProbeTest {
    @Test
    void answersWhileTheFolderCanBeListed(@TempDir Path home) throws IOException, InterruptedException {
        Path folder = home.resolve("face");
        try (FolderProbe probe = new FolderProbe(folder, Duration.ofSeconds(20))) {
            assertFalse(probe.answers());
            Files.createDirectories(folder);
            assertTrue(probe.answers());
            Files.delete(folder);
            assertFalse(probe.answers());
        }
    }

    @Test
    void aListingThatHangsIsNoAnswerAndNoOtherIsSentAfterIt() throws InterruptedException {
        CountDownLatch share = new CountDownLatch(1);
        AtomicInteger sent = new AtomicInteger();
        BooleanSupplier dead = () -> {
            sent.incrementAndGet();
            try {
                return share.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                return false;
            }
        };
        Duration limit = Duration.ofMillis(400);
        try (FolderProbe probe = new FolderProbe(dead, limit)) {
            assertFalse(probe.answers());
            long begun = System.nanoTime();
            assertFalse(probe.answers());
            assertTrue(System.nanoTime() - begun < limit.toNanos(), "the limit is waited for once");
            share.countDown();
            Patience.await().until(probe::answers);
            assertEquals(1, sent.get());
        }
    }
}
