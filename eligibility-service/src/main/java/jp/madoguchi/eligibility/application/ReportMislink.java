package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.CardMislinked;
import jp.madoguchi.eligibility.domain.Mislink;
import jp.madoguchi.eligibility.domain.MislinkOutcome;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** ひも付け誤りを届け出る: from then on no check of either person is answered with somebody's coverage. */
@ApplicationScoped
public class ReportMislink {
    private final Mislinks mislinks;
    private final AuditLog audit;
    private final Outbox outbox;

    ReportMislink(Mislinks mislinks, AuditLog audit, Outbox outbox) {
        this.mislinks = mislinks;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Opens it, once for the same two records. */
    @WithTransaction
    public Uni<MislinkOutcome> report(String account, Mislink mislink) {
        return mislinks.reserve(mislink)
                .chain(registered -> mislink.isBetween(registered)
                        ? mislinks.isOpen(mislink).chain(open -> open ? already() : open(account, mislink))
                        : Uni.createFrom().item(new MislinkOutcome.Unknown()));
    }

    private static Uni<MislinkOutcome> already() {
        return Uni.createFrom().item(new MislinkOutcome.Already());
    }

    private Uni<MislinkOutcome> open(String account, Mislink mislink) {
        return mislinks.open(account, mislink)
                .chain(() -> audit.record(new Network(account).did("mislink-reported", mislink.id())))
                .chain(() -> outbox.append(mislink.persons().stream()
                        .map(person -> new CardMislinked(person, mislink.id(), mislink.foundOn()))
                        .toList()))
                .replaceWith(new MislinkOutcome.Done(mislink.id()));
    }
}
