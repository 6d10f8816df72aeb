package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.runtime.outbox.Outbox;

/** 端末の状態を受け取る: a gateway's report leaves as {@code gateway.status.v1}; reports of one gateway keep their order. */
@ApplicationScoped
public class ReportStatus {
    private final GatewayJournals journals;
    private final Outbox outbox;
    private final Clock clock;

    ReportStatus(GatewayJournals journals, Outbox outbox, Clock clock) {
        this.journals = journals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Takes the report over.
     *
     * @return false for a gateway of another institution
     */
    @WithTransaction
    public Uni<Boolean> report(InstitutionCode institution, GatewayStatus status) {
        Instant now = clock.instant();
        return journals.reserve(status.gatewayId(), institution, now)
                .chain(position -> position.isEmpty()
                        ? Uni.createFrom().item(false)
                        : outbox.append(event(institution, status, now)).replaceWith(true));
    }

    private static GatewayStatusChanged event(InstitutionCode institution, GatewayStatus status, Instant now) {
        return new GatewayStatusChanged(
                status.gatewayId(),
                institution,
                status.mode(),
                status.cause(),
                status.breakers(),
                status.unsent(),
                status.oldestUnsentAt(),
                status.since(),
                now);
    }
}
