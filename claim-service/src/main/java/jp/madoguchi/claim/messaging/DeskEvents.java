package jp.madoguchi.claim.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.claim.application.TakeVisit;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class DeskEvents {
    private final Intake intake;
    private final Reactions reactions;

    DeskEvents(Intake intake, TakeVisit takeVisit) {
        this.intake = intake;
        this.reactions =
                Reactions.of("claim-service").on(VisitRecorded.class, event -> takeVisit.take(event.payload()));
    }

    @Incoming("desk")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
