package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardRelinked;
import jp.madoguchi.eligibility.domain.Mislink;
import jp.madoguchi.eligibility.domain.MislinkOutcome;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.runtime.outbox.Outbox;

/** ひも付け誤りを正す: the two persons are told apart again. */
@ApplicationScoped
public class SeparateMislink {
    private final Mislinks mislinks;
    private final AuditLog audit;
    private final Outbox outbox;

    SeparateMislink(Mislinks mislinks, AuditLog audit, Outbox outbox) {
        this.mislinks = mislinks;
        this.audit = audit;
        this.outbox = outbox;
    }

    /** Mends it, once. */
    @WithTransaction
    public Uni<MislinkOutcome> separate(String account, UUID mislinkId, LocalDate today) {
        return mislinks.find(mislinkId)
                .chain(found -> found.map(mislink -> separate(account, mislink, today))
                        .orElseGet(() -> Uni.createFrom().item(new MislinkOutcome.Unknown())));
    }

    private Uni<MislinkOutcome> separate(String account, Mislink mislink, LocalDate today) {
        return mislinks.separate(account, mislink, today)
                .chain(separated -> separated
                        ? tell(account, mislink, today)
                        : Uni.createFrom().item(new MislinkOutcome.Already()));
    }

    private Uni<MislinkOutcome> tell(String account, Mislink mislink, LocalDate today) {
        return audit.record(new AuditEntry(
                        "eligibility-service",
                        account,
                        "mislink-separated",
                        mislink.id().toString(),
                        "REGISTRY",
                        null))
                .chain(() -> outbox.append(mislink.persons().stream()
                        .map(person -> new CardRelinked(person, mislink.id(), today))
                        .toList()))
                .replaceWith(new MislinkOutcome.Done(mislink.id()));
    }
}
