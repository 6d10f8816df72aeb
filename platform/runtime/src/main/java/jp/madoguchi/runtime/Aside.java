package jp.madoguchi.runtime;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.Callable;

/**
 * 脇で: work that needs a processor for long, a large body to be read or hundreds of entries to be decided. It is done
 * beside the event loops and by half of the processors at most, so that whoever waits for a short answer waits for
 * none of it. Who asks for it bounds how much of it may wait.
 */
@Singleton
public class Aside {
    private final WorkerExecutor workers;

    Aside(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor(
                "aside", Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /** What the work gives, where it was asked for. */
    public <T> Uni<T> compute(Callable<T> work) {
        return Uni.createFrom()
                .completionStage(() -> workers.executeBlocking(work, false).toCompletionStage());
    }

    @PreDestroy
    void close() {
        workers.close();
    }
}
