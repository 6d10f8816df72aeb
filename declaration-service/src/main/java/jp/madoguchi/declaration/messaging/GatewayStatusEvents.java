package jp.madoguchi.declaration.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.declaration.application.IssueSealingKeys;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** 端末の状態の受け取り: a gateway that shows up needs keys to seal with. */
@ApplicationScoped
class GatewayStatusEvents {
    private final Intake intake;
    private final Reactions reactions;

    GatewayStatusEvents(Intake intake, IssueSealingKeys keys) {
        this.intake = intake;
        this.reactions = Reactions.of("declaration-service")
                .on(
                        GatewayStatusChanged.class,
                        event -> keys.topUp(event.payload().institution()).replaceWithVoid());
    }

    @Incoming("gateway-status")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
