package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.GatewayStatus;

/** 端末の状態を受け取る: a gateway's report leaves as {@code gateway.status.v1}; reports of one gateway keep their order. */
@ApplicationScoped
public class ReportStatus {
    private final GatewayJournals journals;
    private final Clock clock;

    ReportStatus(GatewayJournals journals, Clock clock) {
        this.journals = journals;
        this.clock = clock;
    }

    /**
     * Takes the report over.
     *
     * @return false for a gateway of another institution
     */
    public Uni<Boolean> report(InstitutionCode institution, GatewayStatus status) {
        Instant now = clock.instant();
        return journals.report(institution, status.gatewayId(), now, event(institution, status, now));
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
                now,
                status.acknowledged(),
                status.parked());
    }
}
