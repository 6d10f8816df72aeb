package jp.madoguchi.runtime.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.runtime.database.Database;
import jp.madoguchi.web.UnexpectedFailures;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * 監査ログの見張り: recomputes every chain from time to time, so that tampering is noticed without anybody asking. One chain
 * after the other, a page at a time: nobody waits for it.
 */
@ApplicationScoped
public class AuditWatch {
    private static final Logger LOG = Logger.getLogger(AuditWatch.class);

    /** A step of the index for each chain, however long the chains are. */
    private static final String CHAINS = """
        with recursive chains(chain) as (
            (select chain from audit_log order by chain limit 1)
            union all
            select (select a.chain from audit_log a where a.chain > c.chain order by a.chain limit 1)
            from chains c where c.chain is not null)
        select chain from chains where chain is not null
        """;

    private final Vertx vertx;
    private final Database database;
    private final AuditChain chain;
    private final UnexpectedFailures failures;
    private final Duration every;
    private final AtomicLong sound = new AtomicLong();
    private final AtomicLong broken = new AtomicLong();

    AuditWatch(
            Vertx vertx,
            Database database,
            AuditChain chain,
            UnexpectedFailures failures,
            @ConfigProperty(name = "madoguchi.audit.verified-every") Duration every) {
        this.vertx = vertx;
        this.database = database;
        this.chain = chain;
        this.failures = failures;
        this.every = every;
    }

    void start(@Observes StartupEvent started, MeterRegistry meters) {
        meters.gauge("madoguchi.audit.chains.sound", sound);
        meters.gauge("madoguchi.audit.chains.broken", broken);
        // A session needs a context of its own, which cannot be made on the timer's event loop.
        vertx.setPeriodic(
                every.toMillis(), timer -> Infrastructure.getDefaultWorkerPool().execute(this::look));
    }

    private void look() {
        if (database.ready()) {
            VertxContextSupport.subscribe(() -> verify().toMulti(), seen -> seen.with(done -> {}, failures::report));
        }
    }

    /** Recomputes all chains and tells how many do not hold. */
    public Uni<Long> verify() {
        return Panache.withSession(() -> Panache.getSession()
                        .chain(session ->
                                session.createNativeQuery(CHAINS, String.class).getResultList()))
                .onItem()
                .transformToMulti(chains -> Multi.createFrom().iterable(chains))
                .onItem()
                .transformToUniAndConcatenate(this::holds)
                .collect()
                .asList()
                .map(this::count);
    }

    private Uni<Boolean> holds(String name) {
        return Panache.withSession(() -> chain.verify(name)).map(found -> {
            if (found < 0) {
                LOG.errorf("audit chain %s is broken at %d", name, -found);
            }
            return found >= 0;
        });
    }

    private long count(List<Boolean> holding) {
        long bad = holding.stream().filter(holds -> !holds).count();
        sound.set(holding.size() - bad);
        broken.set(bad);
        return bad;
    }
}
