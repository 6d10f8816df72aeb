package jp.madoguchi.outage.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.outage.application.FollowGateway;
import jp.madoguchi.outage.domain.GatewayReport;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** 端末の状態: opens and ends outages. */
@ApplicationScoped
class GatewayEvents {
    private final Intake intake;
    private final Reactions reactions;

    GatewayEvents(Intake intake, FollowGateway followGateway) {
        this.intake = intake;
        this.reactions = Reactions.of("outage-service")
                .on(GatewayStatusChanged.class, event -> followGateway.apply(report(event.payload())));
    }

    @Incoming("gateway")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    private static GatewayReport report(GatewayStatusChanged status) {
        return new GatewayReport(
                status.gatewayId(),
                status.institution(),
                status.mode(),
                status.cause(),
                status.breakers(),
                status.unsent(),
                status.oldestUnsentAt(),
                status.since(),
                status.reportedAt(),
                status.acknowledged(),
                null,
                Objects.requireNonNullElse(status.parked(), 0L));
    }
}
