package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.UsageAlarmed;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.RefusedUse;
import jp.madoguchi.outage.domain.UsageAlarm;
import jp.madoguchi.outage.domain.UsageLimit;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;
import jp.madoguchi.web.Ids;

/** 利用の監視: stops whoever searches too often and tells the 実施機関. */
@ApplicationScoped
class UsageWatch {
    private final UsageLimit limit;
    private final UsageAlarms alarms;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Ids ids;

    UsageWatch(OutageConfig config, UsageAlarms alarms, Outbox outbox, AuditLog audit, Ids ids) {
        this.limit =
                new UsageLimit(config.lookup().mostAMinute(), config.lookup().mostAnHour());
        this.alarms = alarms;
        this.outbox = outbox;
        this.audit = audit;
        this.ids = ids;
    }

    /** How long this account has to wait, if it has to. */
    Optional<Duration> waiting(LookupDesk.Asked asked) {
        return limit.waiting(asked.ofAccount(), asked.ofGrant());
    }

    /** Keeps the refusal, and raises one alarm an account and hour. */
    @WithTransaction
    Uni<Void> tooOften(LookupQuestion question, UUID grantId, LookupDesk.Asked asked) {
        Asker asker = question.asker();
        UsageAlarm alarm = new UsageAlarm(
                ids.next(),
                asker.institution(),
                grantId,
                asker.account(),
                (int) Math.max(asked.ofAccount(), asked.ofGrant()),
                question.at());
        return alarms.add(alarm)
                .chain(isNew ->
                        isNew ? outbox.append(fact(alarm)) : Uni.createFrom().voidItem())
                .chain(() -> audit.record(new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "lookup-refused",
                        alarm.id().toString(),
                        RefusedUse.Reason.TOO_MANY_SEARCHES.purpose(),
                        grantId)));
    }

    private static UsageAlarmed fact(UsageAlarm alarm) {
        return new UsageAlarmed(
                alarm.id(), alarm.institution(), alarm.grantId(), alarm.account(), alarm.searches(), alarm.at());
    }
}
