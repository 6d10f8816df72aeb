package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardRelinked;
import jp.madoguchi.eligibility.domain.Mislink;
import jp.madoguchi.eligibility.domain.MislinkOutcome;
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
                .chain(found -> found.map(mislink -> unlessCardIsShared(account, mislink, today))
                        .orElseGet(() -> Uni.createFrom().item(new MislinkOutcome.Unknown())));
    }

    /** Mends what a card of these people was, once it leads to one of them alone. */
    @WithTransaction
    public Uni<Void> separateSettled(String account, Set<UUID> people, LocalDate today) {
        return mislinks.settled(people).chain(settled -> {
            Uni<Void> separated = Uni.createFrom().voidItem();
            for (Mislink mislink : settled) {
                separated =
                        separated.chain(() -> separate(account, mislink, today)).replaceWithVoid();
            }
            return separated;
        });
    }

    /** Told apart while one card leads to both, they would not be: the card would go on to name neither. */
    private Uni<MislinkOutcome> unlessCardIsShared(String account, Mislink mislink, LocalDate today) {
        return mislinks.sharesCard(mislink)
                .chain(shared -> shared
                        ? Uni.createFrom().item(new MislinkOutcome.CardShared())
                        : separate(account, mislink, today));
    }

    private Uni<MislinkOutcome> separate(String account, Mislink mislink, LocalDate today) {
        return mislinks.separate(account, mislink, today)
                .chain(separated -> separated
                        ? tell(account, mislink, today)
                        : Uni.createFrom().item(new MislinkOutcome.Already()));
    }

    private Uni<MislinkOutcome> tell(String account, Mislink mislink, LocalDate today) {
        return audit.record(new Network(account).did("mislink-separated", mislink.id()))
                .chain(() -> outbox.append(mislink.persons().stream()
                        .map(person -> new CardRelinked(person, mislink.id(), today))
                        .toList()))
                .replaceWith(new MislinkOutcome.Done(mislink.id()));
    }
}
