package jp.madoguchi.claim.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.claim.application.TakeFact;
import jp.madoguchi.claim.domain.DeclarationFact;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeclarationEvents {
    private final Intake intake;
    private final TakeFact takeFact;
    private final Reactions reactions;

    DeclarationEvents(Intake intake, TakeFact takeFact) {
        this.intake = intake;
        this.takeFact = takeFact;
        this.reactions = Reactions.of("claim-service")
                .on(DeclarationRecorded.class, event -> recorded(event.payload()))
                .on(PatientContacted.class, event -> contacted(event.payload()));
    }

    @Incoming("declaration")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    private Uni<Void> recorded(DeclarationRecorded recorded) {
        DeclarationFact fact = DeclarationFact.of(recorded);
        return takeFact.take(recorded.institution(), recorded.visitId(), facts -> facts.with(fact));
    }

    private Uni<Void> contacted(PatientContacted contacted) {
        return takeFact.take(contacted.institution(), contacted.visitId(), facts -> facts.with(contacted));
    }
}
