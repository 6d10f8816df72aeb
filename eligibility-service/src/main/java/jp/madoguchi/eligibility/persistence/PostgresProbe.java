package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.eligibility.application.Probe;
import org.jspecify.annotations.Nullable;

/** A thousand gateways ask in the same second: who comes while a question is on its way takes its answer. */
@ApplicationScoped
class PostgresProbe implements Probe {
    private final Pool pool;
    private final AtomicReference<@Nullable Uni<Boolean>> onItsWay = new AtomicReference<>();

    PostgresProbe(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Boolean> reach() {
        return Uni.createFrom().deferred(() -> {
            Uni<Boolean> mine = pool.query("select 1")
                    .execute()
                    .replaceWith(true)
                    .onTermination()
                    .invoke(() -> onItsWay.set(null))
                    .memoize()
                    .indefinitely();
            Uni<Boolean> other = onItsWay.compareAndExchange(null, mine);
            return other == null ? mine : other;
        });
    }
}
