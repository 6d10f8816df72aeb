package jp.madoguchi.outage.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.CardMislinked;
import jp.madoguchi.contracts.event.CardRelinked;
import jp.madoguchi.contracts.event.InsurerRenamed;
import jp.madoguchi.contracts.event.RecordJoined;
import jp.madoguchi.contracts.event.RecordParted;
import jp.madoguchi.contracts.event.ReferenceNumberDecided;
import jp.madoguchi.outage.application.HeedJoins;
import jp.madoguchi.outage.application.HeedMislinks;
import jp.madoguchi.outage.application.HeedNames;
import jp.madoguchi.outage.application.HeedNumberDecision;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/**
 * 登録の出来事: who must not be shown, which records are one person's, what an insurer is called now, which 照会番号 the owner
 * did not take over.
 */
@ApplicationScoped
class RegistryEvents {
    private final Intake intake;
    private final Reactions reactions;

    RegistryEvents(
            Intake intake,
            HeedMislinks heedMislinks,
            HeedJoins heedJoins,
            HeedNames heedNames,
            HeedNumberDecision heedNumberDecision) {
        this.intake = intake;
        this.reactions = Reactions.of("outage-service")
                .on(CardMislinked.class, event -> heedMislinks.apply(event.payload()))
                .on(CardRelinked.class, event -> heedMislinks.apply(event.payload()))
                .on(RecordJoined.class, heedJoins::joined)
                .on(RecordParted.class, heedJoins::parted)
                .on(InsurerRenamed.class, heedNames::renamed)
                .on(ReferenceNumberDecided.class, event -> heedNumberDecision.apply(event.payload()));
    }

    @Incoming("registry")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }
}
