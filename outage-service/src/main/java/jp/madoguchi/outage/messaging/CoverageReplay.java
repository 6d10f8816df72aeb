package jp.madoguchi.outage.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import jp.madoguchi.outage.application.FillIndex;
import jp.madoguchi.outage.application.IndexReplay;
import jp.madoguchi.outage.application.Said;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.web.UnexpectedFailures;

/**
 * 台帳の聞き直し: reads the registry's topic to its end beside those who listen to it. While one lot is written the next is
 * read. What is said until the new index takes over is the rest, so that it misses nothing the old one has heard.
 */
@ApplicationScoped
class CoverageReplay implements IndexReplay {
    private final Map<String, Object> broker;
    private final Intake intake;
    private final FillIndex fillIndex;
    private final UnexpectedFailures failures;
    private volatile boolean stopped;

    CoverageReplay(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            Intake intake,
            FillIndex fillIndex,
            UnexpectedFailures failures) {
        this.broker = broker;
        this.intake = intake;
        this.fillIndex = fillIndex;
        this.failures = failures;
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    @Override
    public void begin(UUID rebuildId) {
        blocking(() -> {
                    replay(rebuildId);
                    return rebuildId;
                })
                .subscribe()
                .with(done -> {}, failure -> failed(rebuildId, failure));
    }

    private void replay(UUID rebuildId) {
        try (CoverageReader reader = new CoverageReader(broker, intake)) {
            catchUp(rebuildId, reader);
            fillIndex.complete(rebuildId).await().indefinitely();
            catchUp(rebuildId, reader);
            List<Said> rest = new ArrayList<>();
            fillIndex
                    .finish(
                            rebuildId,
                            () -> blocking(() -> {
                                rest.addAll(reader.rest());
                                return List.copyOf(rest);
                            }))
                    .await()
                    .indefinitely();
        }
    }

    private void catchUp(UUID rebuildId, CoverageReader reader) {
        CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
        while (!stopped && reader.behind() > CoverageReader.LOT) {
            List<Said> lot = reader.next();
            written.join();
            written = fillIndex.lot(rebuildId, lot).subscribeAsCompletionStage();
        }
        written.join();
    }

    private static <T> Uni<T> blocking(Supplier<T> work) {
        return Uni.createFrom().item(work).runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    private void failed(UUID rebuildId, Throwable failure) {
        if (!stopped) {
            failures.report(failure);
            fillIndex.fail(rebuildId).subscribe().with(ended -> {}, failures::report);
        }
    }
}
