package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Refusal;
import org.jboss.logging.Logger;

/**
 * 控えの送信: drains the journal in order, one batch in flight. Stops at the first transport failure and resumes where the
 * cluster says. An
 * entry the cluster refuses is parked with its code and the rest goes on; nothing is ever reordered or dropped.
 */
@ApplicationScoped
class Forwarder {
    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    /** The door takes bodies up to 1 MiB; texts grow when they are quoted inside the batch. */
    private static final int MOST_BYTES = 400_000;

    private final Journal journal;
    private final Breakers breakers;
    private final Doors doors;
    private final GatewayConfig config;
    private final Retry retry;
    private final AtomicBoolean isSending = new AtomicBoolean();
    /** The sequence the cluster wants next; it may be one that was sent before, if the cluster lost it. */
    private volatile long wanted = Long.MAX_VALUE;

    private volatile long lastSent;

    Forwarder(Journal journal, Breakers breakers, Doors doors, GatewayConfig config, Vertx vertx) {
        this.journal = journal;
        this.breakers = breakers;
        this.doors = doors;
        this.config = config;
        this.retry = new Retry(vertx, this::drain);
    }

    void start(@Observes @Priority(60) StartupEvent event, Standings standings) {
        standings.onChange(current -> retry.soon());
    }

    /** Sends what is unsent, if anything is and somebody answers. */
    private void drain() {
        if (!breakers.isClusterProven() || !isUseful() || !isSending.compareAndSet(false, true)) {
            return;
        }
        journal.next(wanted, UplinkBatch.MAX_ENTRIES)
                .chain(this::send)
                .onTermination()
                .invoke(() -> isSending.set(false))
                .subscribe()
                .with(this::sent, this::failed);
    }

    private boolean isUseful() {
        return journal.backlog().unsent() > 0 || wanted <= lastSent;
    }

    private Uni<Boolean> send(List<UplinkEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        List<UplinkEntry> batch = fitting(entries);
        long first = batch.get(0).sequence();
        return breakers.cluster()
                .call(LIMIT, () -> doors.entries().take(new UplinkBatch(config.id(), batch)))
                .chain(receipt -> settle(batch, receipt).replaceWith(receipt.nextSequence() > first));
    }

    private Uni<Void> settle(List<UplinkEntry> batch, UplinkReceipt receipt) {
        wanted = receipt.nextSequence();
        lastSent = Math.max(lastSent, batch.get(batch.size() - 1).sequence());
        return journal.settle(receipt.answers());
    }

    private void sent(boolean hasProgressed) {
        if (hasProgressed) {
            retry.succeeded();
            drain();
        } else if (isUseful()) {
            retry.afterFailure();
        }
    }

    private void failed(Throwable failure) {
        LOG.infof("entries not sent: %s", reason(failure));
        if (failure instanceof WebApplicationException answered
                && answered.getResponse().getStatus() == Response.Status.CONFLICT.getStatusCode()) {
            // A conflict that does not say where to resume must not end the sending: the same is tried again.
            Problems.body(answered.getResponse(), Gap.class).ifPresent(gap -> wanted = gap.nextSequence());
        }
        retry.afterFailure();
    }

    private static String reason(Throwable failure) {
        return Problems.refusal(failure)
                .map(Refusal::code)
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    private static List<UplinkEntry> fitting(List<UplinkEntry> entries) {
        List<UplinkEntry> batch = new ArrayList<>();
        int bytes = 0;
        for (UplinkEntry entry : entries) {
            bytes += entry.body().getBytes(StandardCharsets.UTF_8).length;
            if (!batch.isEmpty() && bytes > MOST_BYTES) {
                break;
            }
            batch.add(entry);
        }
        return batch;
    }

    /** 控えの抜け: the part of the cluster's problem that tells where to resume. */
    record Gap(long nextSequence) {}
}
