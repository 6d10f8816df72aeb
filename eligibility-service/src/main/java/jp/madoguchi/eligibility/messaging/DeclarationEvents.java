package jp.madoguchi.eligibility.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.SealingKeysIssued;
import jp.madoguchi.eligibility.application.StoreSealingKeys;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code declaration.v1}: sealing keys to hand on. */
@ApplicationScoped
class DeclarationEvents {
    private final Intake intake;
    private final Reactions reactions;

    DeclarationEvents(Intake intake, StoreSealingKeys storeSealingKeys) {
        this.intake = intake;
        this.reactions = Reactions.of("eligibility-service")
                .on(SealingKeysIssued.class, event -> storeSealingKeys.store(event.payload()));
    }

    @Incoming("declaration")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
