package jp.madoguchi.eligibility.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.GrantEnabled;
import jp.madoguchi.contracts.event.GrantEnded;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.event.OutageOpened;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.contracts.uplink.UplinkNotice.Kind;
import jp.madoguchi.eligibility.application.PostNotice;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** {@code outage.v1}: what the gateways of an institution must hear, in words that name no person. */
@ApplicationScoped
class OutageEvents {
    private final Intake intake;
    private final PostNotice postNotice;
    private final Reactions reactions;

    OutageEvents(Intake intake, PostNotice postNotice) {
        this.intake = intake;
        this.postNotice = postNotice;
        this.reactions = Reactions.of("eligibility-service")
                .on(OutageOpened.class, event -> tell(event.payload()))
                .on(OutageEnded.class, event -> tell(event.payload()))
                .on(GrantEnabled.class, event -> tell(event.payload()))
                .on(GrantEnded.class, event -> tell(event.payload()))
                .on(VisitReconciled.class, event -> tell(event.payload()));
    }

    @Incoming("outage")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    private Uni<Void> tell(OutageOpened outage) {
        String text = "障害が発生しています（" + outage.cause().label() + "）";
        return postNotice.post(
                outage.institution(), new UplinkNotice(Kind.OUTAGE_OPENED, text, outage.outageId(), outage.openedAt()));
    }

    private Uni<Void> tell(OutageEnded outage) {
        String text = "障害が復旧しました。事後の確認を待つ受診は" + outage.heldVisits() + "件です";
        return postNotice.post(
                outage.institution(), new UplinkNotice(Kind.OUTAGE_ENDED, text, outage.outageId(), outage.endedAt()));
    }

    private Uni<Void> tell(GrantEnabled grant) {
        String text = "緊急時医療情報・資格確認機能を利用できます（" + grant.from() + "から" + grant.until() + "まで）";
        return postNotice.post(
                grant.institution(), new UplinkNotice(Kind.GRANT_ENABLED, text, grant.grantId(), grant.enabledAt()));
    }

    private Uni<Void> tell(GrantEnded grant) {
        String text = "緊急時医療情報・資格確認機能の利用期間が終わりました";
        return postNotice.post(
                grant.institution(), new UplinkNotice(Kind.GRANT_ENDED, text, grant.grantId(), grant.endedAt()));
    }

    private Uni<Void> tell(VisitReconciled visit) {
        String text = "受診の資格を事後に確認しました（" + visit.result().label() + "）";
        return postNotice.post(
                visit.institution(),
                new UplinkNotice(Kind.VISIT_RECONCILED, text, visit.visitId(), visit.reconciledAt()));
    }
}
