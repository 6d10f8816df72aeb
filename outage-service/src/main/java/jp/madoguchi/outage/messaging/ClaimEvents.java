package jp.madoguchi.outage.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.RefundRecorded;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.event.VisitMerged;
import jp.madoguchi.contracts.event.VisitParted;
import jp.madoguchi.outage.application.FollowMerges;
import jp.madoguchi.outage.application.KeepRefund;
import jp.madoguchi.outage.application.KeepSettlement;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** 請求の事実: what claim-service answers about the amounts of a visit, what was handed back, and what was one visit. */
@ApplicationScoped
class ClaimEvents {
    private final Intake intake;
    private final Reactions reactions;

    ClaimEvents(Intake intake, KeepSettlement keepSettlement, KeepRefund keepRefund, FollowMerges followMerges) {
        this.intake = intake;
        this.reactions = Reactions.of("outage-service")
                .on(SettlementAnswered.class, event -> keepSettlement.apply(event.payload()))
                .on(RefundRecorded.class, event -> keepRefund.apply(event.payload()))
                .on(VisitMerged.class, event -> followMerges.apply(event.payload()))
                .on(VisitParted.class, event -> followMerges.apply(event.payload()));
    }

    @Incoming("claim")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
