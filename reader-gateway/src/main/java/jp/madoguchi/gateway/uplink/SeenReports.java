package jp.madoguchi.gateway.uplink;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.SeenMessages;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Refusal;
import jp.madoguchi.gateway.domain.SeenMessage;
import jp.madoguchi.gateway.domain.SourceKind;
import org.jboss.logging.Logger;

/**
 * 観測の報告: where the 資格確認端末 answers, tells the cluster afterwards what it said, one after the other. The cluster knows a
 * message by its content, so one told twice is one; and no patient waits for any of this.
 */
@ApplicationScoped
class SeenReports {
    private static final Logger LOG = Logger.getLogger(SeenReports.class);
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Set<Integer> DECLINING = Set.of(404, 409, 422);

    private final Breakers breakers;
    private final SeenCards cards;
    private final SeenMessages seen;
    private final MeterRegistry meters;
    private final Retry retry;
    private final AtomicBoolean isTelling = new AtomicBoolean();

    SeenReports(Breakers breakers, SeenCards cards, SeenMessages seen, MeterRegistry meters, Vertx vertx) {
        this.breakers = breakers;
        this.cards = cards;
        this.seen = seen;
        this.meters = meters;
        this.retry = new Retry(vertx, this::tellNext);
    }

    void start(@Observes @Priority(60) StartupEvent event, Standings standings, GatewayConfig config, Vertx vertx) {
        if (config.source() == SourceKind.TERMINAL) {
            standings.onChange(current -> retry.turn(breakers.isClusterProven(), config.returnWindow()));
            vertx.setPeriodic(config.statusInterval().toMillis(), tick -> retry.soon());
        }
    }

    private void tellNext() {
        if (!breakers.isClusterProven() || !isTelling.compareAndSet(false, true)) {
            return;
        }
        seen.untold(1)
                .chain(this::tell)
                .onTermination()
                .invoke(() -> isTelling.set(false))
                .subscribe()
                .with(this::told, this::failed);
    }

    private Uni<Boolean> tell(List<SeenMessage> untold) {
        if (untold.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        SeenMessage oldest = untold.get(0);
        return report(oldest)
                .chain(refusal -> refusal.map(refused -> putAside(oldest, refused))
                        .orElseGet(() -> seen.forget(oldest).invoke(() -> count("told"))))
                .replaceWith(true);
    }

    /** What the cluster refuses keeps nothing after it from being told, and waits for a person. */
    private Uni<Void> putAside(SeenMessage message, Refusal refusal) {
        LOG.warnf("observation refused: %s", refusal.code());
        return seen.refused(message, refusal.code()).invoke(() -> count("refused"));
    }

    /** The refusal, if it is refused; whether an answer comes of one that is taken is the cluster's own business. */
    private Uni<Optional<Refusal>> report(SeenMessage message) {
        return breakers.cluster()
                .call(LIMIT, () -> cards.report(message).call(this::answer))
                .replaceWith(Optional.<Refusal>empty())
                .onFailure()
                .recoverWithUni(Problems::refused);
    }

    private Uni<ObservationDoor.Answered> answer(ObservationDoor.Understood understood) {
        return cards.answer(understood)
                .onFailure(SeenReports::isDeclined)
                .recoverWithItem(declined -> new ObservationDoor.Answered(null));
    }

    /** Not beside the national system, or not all an answer needs: the observation stands as it is. */
    private static boolean isDeclined(Throwable failure) {
        return failure instanceof WebApplicationException answered
                && DECLINING.contains(answered.getResponse().getStatus());
    }

    private void told(boolean wasOne) {
        retry.succeeded();
        if (wasOne) {
            tellNext();
        }
    }

    private void failed(Throwable failure) {
        LOG.debugf("observation not told: %s", failure.getClass().getSimpleName());
        retry.afterFailure(failure);
    }

    private void count(String outcome) {
        meters.counter("madoguchi.observations", "outcome", outcome).increment();
    }
}
