package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.madoguchi.contracts.event.GrantEnabled;
import jp.madoguchi.contracts.event.GrantEnded;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantChange;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** 利用開始設定の記録: writes every step of a grant with its fact and its audit entry. */
@ApplicationScoped
class GrantBook {
    private final Grants grants;
    private final Outbox outbox;
    private final AuditLog audit;

    GrantBook(Grants grants, Outbox outbox, AuditLog audit) {
        this.grants = grants;
        this.outbox = outbox;
        this.audit = audit;
    }

    Uni<Void> open(String account, Grant grant) {
        return grants.add(grant).chain(() -> audited(account, grant));
    }

    /** Takes one step with the grant of this id, if there is one and this account may see it. */
    Uni<GrantAnswer> step(String account, UUID id, Predicate<Grant> visible, Function<Grant, GrantChange> change) {
        return grants.forChange(id)
                .chain(found -> found.filter(visible)
                        .map(grant -> change.apply(grant)
                                .match(
                                        changed -> write(account, changed),
                                        state -> Uni.createFrom().<GrantAnswer>item(new GrantAnswer.NotNow(state))))
                        .orElseGet(() -> Uni.createFrom().item(new GrantAnswer.Unknown())));
    }

    private Uni<GrantAnswer> write(String account, Grant grant) {
        return grants.replace(grant)
                .chain(() -> announced(grant))
                .chain(() -> audited(account, grant))
                .replaceWith(new GrantAnswer.Done(grant));
    }

    private Uni<Void> announced(Grant grant) {
        Grant.Enablement enablement = grant.enablement();
        Instant endedAt = grant.endedAt();
        if (enablement == null) {
            // A wish that was never enabled had no period that could begin or end.
            return Uni.createFrom().voidItem();
        }
        return outbox.append(
                endedAt == null
                        ? new GrantEnabled(
                                grant.id(),
                                grant.institution(),
                                grant.origin(),
                                enablement.period().from(),
                                enablement.period().until(),
                                enablement.at())
                        : new GrantEnded(grant.id(), grant.institution(), endedAt));
    }

    private Uni<Void> audited(String account, Grant grant) {
        return audit.record(new AuditEntry(
                grant.institution().wire(),
                account,
                "grant-" + grant.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                grant.id().toString(),
                "outage-lookup",
                grant.id()));
    }
}
