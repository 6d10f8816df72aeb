package jp.madoguchi.gateway.reader;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.gateway.application.CardReader;
import jp.madoguchi.gateway.domain.CardCode;
import jp.madoguchi.gateway.domain.CardReading;
import jp.madoguchi.gateway.domain.UnreadCause;

/**
 * PC/SCのカードリーダー: one reading at a time on a thread of its own, because a native call may not come back. A reading
 * nobody waits for any more spends no try, and none waits in a queue to meet the next patient's card.
 */
@ApplicationScoped
class PcscReader implements CardReader {
    /** Before the page, which says after three seconds that nothing answers. */
    private static final Duration LIMIT = Duration.ofMillis(2_500);

    private final MeterRegistry meters;
    private final Duration limit;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "card-reader");
        thread.setDaemon(true);
        return thread;
    });

    @Inject
    PcscReader(MeterRegistry meters) {
        this(meters, LIMIT);
    }

    PcscReader(MeterRegistry meters, Duration limit) {
        this.meters = meters;
        this.limit = limit;
    }

    @Override
    public Uni<CardReading> read(CardCode code) {
        return Uni.createFrom()
                .completionStage(() -> start(code))
                .invoke(reading -> meters.counter("madoguchi.card.readings", "outcome", label(reading))
                        .increment());
    }

    private CompletableFuture<CardReading> start(CardCode code) {
        CompletableFuture<CardReading> answer = new CompletableFuture<>();
        if (!busy.compareAndSet(false, true)) {
            answer.complete(new CardReading.CouldNotRead(UnreadCause.READER_BUSY));
            return answer;
        }
        return answer.completeAsync(() -> readAlone(code, answer), worker)
                .completeOnTimeout(
                        new CardReading.CouldNotRead(UnreadCause.TIMED_OUT), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private CardReading readAlone(CardCode code, CompletableFuture<CardReading> answer) {
        try {
            return PresentedCards.read(code, answer::isDone);
        } finally {
            busy.set(false);
        }
    }

    private static String label(CardReading reading) {
        return reading.match(
                face -> "read",
                tries -> "wrong-code",
                tries -> "last-try-kept",
                () -> "no-card",
                () -> "not-this-card",
                cause -> cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
