package jp.madoguchi.outage.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.outage.application.IndexCoverage;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** 加入者の資格の履歴: fills the index. */
@ApplicationScoped
class CoverageEvents {
    private final Intake intake;
    private final Reactions reactions;

    CoverageEvents(Intake intake, IndexCoverage indexCoverage) {
        this.intake = intake;
        this.reactions = Reactions.of("outage-service")
                .on(CoverageStateChanged.class, event -> indexCoverage.apply(event.payload(), event.time()));
    }

    @Incoming("coverage")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
