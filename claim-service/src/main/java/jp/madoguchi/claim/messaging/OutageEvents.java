package jp.madoguchi.claim.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.claim.application.TakeFact;
import jp.madoguchi.contracts.event.SettlementAsked;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class OutageEvents {
    private final Intake intake;
    private final TakeFact takeFact;
    private final Reactions reactions;

    OutageEvents(Intake intake, TakeFact takeFact) {
        this.intake = intake;
        this.takeFact = takeFact;
        this.reactions = Reactions.of("claim-service")
                .on(VisitReconciled.class, event -> reconciled(event.payload()))
                .on(SettlementAsked.class, event -> asked(event.payload()));
    }

    @Incoming("outage")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    private Uni<Void> reconciled(VisitReconciled reconciled) {
        return takeFact.take(reconciled.institution(), reconciled.visitId(), facts -> facts.with(reconciled));
    }

    private Uni<Void> asked(SettlementAsked asked) {
        return takeFact.take(asked.institution(), asked.visitId(), facts -> facts.with(asked));
    }
}
