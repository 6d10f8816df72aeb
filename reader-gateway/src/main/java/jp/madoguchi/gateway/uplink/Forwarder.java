package jp.madoguchi.gateway.uplink;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.application.Succession;
import jp.madoguchi.gateway.domain.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 控えの送信: drains the journal in order, one batch in flight. Stops at the first transport failure and resumes where the
 * cluster says. An entry the cluster refuses is parked with its code and the rest goes on; nothing is ever reordered or
 * dropped.
 */
@ApplicationScoped
class Forwarder {
    private static final Logger LOG = Logger.getLogger(Forwarder.class);
    private static final String SUPERSEDED = "gateway-superseded";

    private final Journal journal;
    private final ReadAhead ahead;
    private final Breakers breakers;
    private final Batches batches;
    private final Succession succession;
    private final Retry retry;
    private final AtomicBoolean isSending = new AtomicBoolean();
    /** The sequence the cluster wants next; it may be one that was sent before, if the cluster lost it. */
    private volatile long wanted = Long.MAX_VALUE;

    private volatile long lastSent;

    @Inject
    Forwarder(Journal journal, Breakers breakers, Batches batches, Succession succession, Vertx vertx) {
        this(journal, breakers, batches, succession, action -> new Retry(vertx, action));
    }

    /** That tries again in another time. */
    Forwarder(
            Journal journal,
            Breakers breakers,
            Batches batches,
            Succession succession,
            Function<Runnable, Retry> retries) {
        this.journal = journal;
        this.ahead = new ReadAhead(journal);
        this.breakers = breakers;
        this.batches = batches;
        this.succession = succession;
        this.retry = retries.apply(this::drain);
    }

    void start(@Observes @Priority(60) StartupEvent event, Standings standings, GatewayConfig config) {
        standings.onChange(current -> turn(config.returnWindow()));
    }

    /** Up to which sequence the cluster has taken the journal over; nothing while it has not said. */
    @Nullable
    Long acknowledged() {
        long next = wanted;
        return next == Long.MAX_VALUE ? null : next - 1;
    }

    private void turn(Duration window) {
        if (retry.turn(breakers.isClusterProven(), window)) {
            batches.afresh();
        }
    }

    /** Sends what is unsent, if anything is and somebody answers. */
    private void drain() {
        if (succession.isOver()
                || !breakers.isClusterProven()
                || !isUseful()
                || !isSending.compareAndSet(false, true)) {
            return;
        }
        int most = batches.most();
        ahead.next(wanted, most)
                .chain(entries -> send(entries, most))
                .onFailure()
                .invoke(ahead::forget)
                .onTermination()
                .invoke(() -> isSending.set(false))
                .subscribe()
                .with(this::sent, this::failed);
    }

    private boolean isUseful() {
        return journal.backlog().unsent() > 0 || wanted <= lastSent;
    }

    private Uni<Boolean> send(List<UplinkEntry> entries, int most) {
        if (entries.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        // What was read ahead may be more than the line carries now.
        List<UplinkEntry> batch = Batches.fitting(entries, most);
        boolean isMoreBehind = entries.size() >= most || batch.size() < entries.size();
        if (isMoreBehind) {
            ahead.readBehind(batch.get(batch.size() - 1).sequence(), most);
        }
        return batches.send(batch)
                // Not further ahead of the disk than one batch: what it cannot hold would be sent over and over.
                .call(ahead::settled)
                .chain(sent -> settle(sent, isMoreBehind).replaceWith(sent.hasProgressed()));
    }

    private Uni<Void> settle(Batches.Sent sent, boolean isMoreBehind) {
        wanted = sent.receipt().nextSequence();
        lastSent = Math.max(lastSent, sent.last());
        ahead.settle(sent.receipt().answers());
        return isMoreBehind && sent.isWhollyAnswered() ? Uni.createFrom().voidItem() : stop();
    }

    private Uni<Void> stop() {
        ahead.forget();
        return ahead.settled();
    }

    private void sent(boolean hasProgressed) {
        if (hasProgressed) {
            retry.succeeded();
            drain();
        } else if (isUseful()) {
            retry.afterNothing();
        }
    }

    private void failed(Throwable failure) {
        LOG.infof("entries not sent: %s", reason(failure));
        if (failure instanceof WebApplicationException answered
                && answered.getResponse().getStatus() == Response.Status.CONFLICT.getStatusCode()) {
            Problems.body(answered.getResponse(), Conflict.class).ifPresent(this::resume);
        }
        retry.afterFailure(failure);
    }

    /** A conflict that does not say where to resume must not end the sending: the same is tried again. */
    private void resume(Conflict conflict) {
        Long next = conflict.nextSequence();
        if (SUPERSEDED.equals(conflict.code())) {
            LOG.error("another machine carries this gateway's journal on: nothing is sent from here any more");
            succession.over();
        } else if (next != null) {
            wanted = next;
        }
    }

    private static String reason(Throwable failure) {
        return Problems.refusal(failure)
                .map(Refusal::code)
                .orElseGet(() -> failure.getClass().getSimpleName());
    }

    /** 行き違い: what the cluster's problem tells of where to resume, or that there is nothing to resume. */
    record Conflict(@Nullable String code, @Nullable Long nextSequence) {}
}
