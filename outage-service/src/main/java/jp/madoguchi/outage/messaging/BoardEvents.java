package jp.madoguchi.outage.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.ClaimHeld;
import jp.madoguchi.contracts.event.ClaimPrepared;
import jp.madoguchi.contracts.event.DeclarationDestroyed;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.EligibilityStateChanged;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.outage.application.CountForBoard;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** 運用ボードの数える事実: of the desks, the checks, the declarations and the claims. */
@ApplicationScoped
class BoardEvents {
    private final Intake intake;
    private final Reactions reactions;

    BoardEvents(Intake intake, CountForBoard count) {
        this.intake = intake;
        this.reactions = Reactions.of("outage-service-board")
                .on(VisitRecorded.class, event -> count.apply(event.payload()))
                .on(EligibilityStateChanged.class, event -> count.apply(event.payload()))
                .on(DeclarationRecorded.class, event -> count.apply(event.payload()))
                .on(PatientContacted.class, event -> count.apply(event.payload()))
                .on(DeclarationDestroyed.class, event -> count.apply(event.payload()))
                .on(ClaimPrepared.class, event -> count.apply(event.payload()))
                .on(ClaimHeld.class, event -> count.apply(event.payload()));
    }

    @Incoming("board-desk")
    Uni<Void> desk(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    @Incoming("board-eligibility")
    Uni<Void> eligibility(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    @Incoming("board-declaration")
    Uni<Void> declaration(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    @Incoming("board-claim")
    Uni<Void> claim(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
