package jp.madoguchi.eligibility.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.contracts.event.ClinicRegistered;
import jp.madoguchi.contracts.event.GrantEnabled;
import jp.madoguchi.contracts.event.GrantEnded;
import jp.madoguchi.contracts.event.GrantLate;
import jp.madoguchi.contracts.event.IncidentEnded;
import jp.madoguchi.contracts.event.IncidentOpened;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.event.IncidentUpdated;
import jp.madoguchi.contracts.event.OutageEnded;
import jp.madoguchi.contracts.event.OutageOpened;
import jp.madoguchi.contracts.event.ReferenceNumberSet;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.contracts.uplink.UplinkNotice.Kind;
import jp.madoguchi.eligibility.application.NoteExtents;
import jp.madoguchi.eligibility.application.PostNotice;
import jp.madoguchi.eligibility.application.Reach;
import jp.madoguchi.eligibility.application.TakeOutageNumber;
import jp.madoguchi.runtime.inbox.Intake;
import jp.madoguchi.runtime.inbox.Reactions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** {@code outage.v1}: what gateways must hear, in words that name no person, and the 照会番号 set on the outage screen. */
@ApplicationScoped
class OutageEvents {
    private final Intake intake;
    private final PostNotice postNotice;
    private final Reactions reactions;

    OutageEvents(Intake intake, PostNotice postNotice, NoteExtents noteExtents, TakeOutageNumber takeOutageNumber) {
        this.intake = intake;
        this.postNotice = postNotice;
        this.reactions = Reactions.of("eligibility-service")
                .on(OutageOpened.class, event -> tell(event.payload()))
                .on(OutageEnded.class, event -> tell(event.payload()))
                .on(IncidentOpened.class, event -> tell(event.payload()))
                .on(IncidentUpdated.class, event -> tell(event.payload()))
                .on(IncidentEnded.class, event -> tell(event.payload()))
                .on(ClinicRegistered.class, event -> noteExtents.note(event.payload()))
                .on(GrantEnabled.class, event -> tell(event.payload()))
                .on(GrantLate.class, event -> tell(event.payload()))
                .on(GrantEnded.class, event -> tell(event.payload()))
                .on(VisitReconciled.class, event -> tell(event.payload()))
                .on(ReferenceNumberSet.class, event -> takeOutageNumber.take(event.payload()));
    }

    @Incoming("outage")
    Uni<Void> take(ConsumerRecord<String, byte[]> record) {
        return intake.take(record, reactions);
    }

    /** What belongs to an incident was told with it, and in more words. */
    private Uni<Void> tell(OutageOpened outage) {
        if (outage.incidentId() != null) {
            return Uni.createFrom().voidItem();
        }
        String text = "障害が発生しています（" + outage.cause().label() + "）";
        return postNotice.post(
                outage.institution(), new UplinkNotice(Kind.OUTAGE_OPENED, text, outage.outageId(), outage.openedAt()));
    }

    private Uni<Void> tell(OutageEnded outage) {
        String text = "障害が復旧しました。事後の確認を待つ受診は" + outage.heldVisits() + "件です";
        return postNotice.post(
                outage.institution(), new UplinkNotice(Kind.OUTAGE_ENDED, text, outage.outageId(), outage.endedAt()));
    }

    /** What the desk is to do stands in the text. */
    private Uni<Void> tell(IncidentOpened incident) {
        return tell(
                incident.institutions(),
                incident.scope(),
                incident.scopeValue(),
                new UplinkNotice(Kind.OUTAGE_OPENED, incident.deskText(), incident.incidentId(), incident.since()));
    }

    /** A count alone is nothing to tell a desk. */
    private Uni<Void> tell(IncidentUpdated incident) {
        String text = incident.deskText();
        List<InstitutionCode> institutions = incident.institutions();
        return text == null || institutions == null
                ? Uni.createFrom().voidItem()
                : tell(
                        institutions,
                        incident.scope(),
                        incident.scopeValue(),
                        new UplinkNotice(Kind.OUTAGE_UPDATED, text, incident.incidentId(), incident.at()));
    }

    private Uni<Void> tell(IncidentEnded incident) {
        return tell(
                incident.institutions(),
                incident.scope(),
                incident.scopeValue(),
                new UplinkNotice(Kind.OUTAGE_ENDED, incident.deskText(), incident.incidentId(), incident.endedAt()));
    }

    /** One that lies in more institutions than can be listed names none: all within its scope are told at once. */
    private Uni<Void> tell(
            List<InstitutionCode> institutions,
            @Nullable IncidentScope scope,
            @Nullable String scopeValue,
            UplinkNotice notice) {
        if (!institutions.isEmpty()) {
            return postNotice.post(institutions, notice);
        }
        return scope == null || scopeValue == null || !scope.isShared()
                ? Uni.createFrom().voidItem()
                : postNotice.post(new Reach(scope, scopeValue), notice);
    }

    private Uni<Void> tell(GrantEnabled grant) {
        String text = "緊急時医療情報・資格確認機能を利用できます（" + grant.from() + "から" + grant.until() + "まで）";
        return postNotice.post(
                grant.institution(), new UplinkNotice(Kind.GRANT_ENABLED, text, grant.grantId(), grant.enabledAt()));
    }

    /** To a gateway this is news of the 利用開始設定 like its beginning: shown, and nothing is done by it. */
    private Uni<Void> tell(GrantLate grant) {
        String text = "緊急時医療情報・資格確認機能の利用開始設定が、およその時間（30分程度）を過ぎても終わっていません。利用をお待ちください。続くときはコールセンターへ問い合わせてください";
        return postNotice.post(
                grant.institution(), new UplinkNotice(Kind.GRANT_ENABLED, text, grant.grantId(), grant.at()));
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
