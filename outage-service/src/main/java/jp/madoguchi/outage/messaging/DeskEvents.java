package jp.madoguchi.outage.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.outage.application.HoldVisit;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** 窓口の事実: holds the visits that were taken without an answer. */
@ApplicationScoped
class DeskEvents {
    private final Intake intake;
    private final Reactions reactions;

    DeskEvents(Intake intake, HoldVisit holdVisit) {
        this.intake = intake;
        this.reactions =
                Reactions.of("outage-service").on(VisitRecorded.class, event -> holdVisit.apply(event.payload()));
    }

    @Incoming("desk")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
