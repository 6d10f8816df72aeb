package jp.madoguchi.claim.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.claim.application.TakeFact;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class OutageEvents {
    private final Intake intake;
    private final Reactions reactions;

    OutageEvents(Intake intake, TakeFact takeFact) {
        this.intake = intake;
        this.reactions = Reactions.of("claim-service").on(VisitReconciled.class, event -> {
            VisitReconciled reconciled = event.payload();
            return takeFact.take(reconciled.institution(), reconciled.visitId(), facts -> facts.with(reconciled));
        });
    }

    @Incoming("outage")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
