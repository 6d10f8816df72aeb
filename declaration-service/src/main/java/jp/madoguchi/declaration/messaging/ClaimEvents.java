package jp.madoguchi.declaration.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.ClaimSettled;
import jp.madoguchi.declaration.application.DestroyDeclarations;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** 請求の事実の受け取り: a settled claim ends the life of its declarations. */
@ApplicationScoped
class ClaimEvents {
    private final Intake intake;
    private final Reactions reactions;

    ClaimEvents(Intake intake, DestroyDeclarations destroy) {
        this.intake = intake;
        this.reactions =
                Reactions.of("declaration-service").on(ClaimSettled.class, event -> settled(destroy, event.payload()));
    }

    private static Uni<Void> settled(DestroyDeclarations destroy, ClaimSettled claim) {
        return destroy.settled(claim.visitId(), claim.institution(), claim.claimId())
                .replaceWithVoid();
    }

    @Incoming("claim")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
