package jp.madoguchi.claim.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.claim.application.TakeAnswer;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class EligibilityEvents {
    private final Intake intake;
    private final Reactions reactions;

    EligibilityEvents(Intake intake, TakeAnswer takeAnswer) {
        this.intake = intake;
        this.reactions =
                Reactions.of("claim-service").on(EligibilityAnswered.class, event -> takeAnswer.take(event.payload()));
    }

    @Incoming("eligibility")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
