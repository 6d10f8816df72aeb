package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.eligibility.domain.CardChange;
import jp.madoguchi.eligibility.domain.CardHolder;
import jp.madoguchi.eligibility.domain.CardOutcome;
import jp.madoguchi.eligibility.domain.CardRecord;
import jp.madoguchi.eligibility.domain.KeptCard;
import jp.madoguchi.eligibility.domain.Mislink;
import jp.madoguchi.runtime.InTurn;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.web.Ids;

/**
 * カードを登録する: from now on the certificate leads to the person. A second person on it is a ひも付け誤り, which a later version
 * of the card clears up again; one that names somebody else alone says that it was one, and mends it at once.
 */
@ApplicationScoped
public class RegisterCard {
    private final Cards cards;
    private final ReportMislink reportMislink;
    private final SeparateMislink separateMislink;
    private final AuditLog audit;
    private final Ids ids;

    RegisterCard(Cards cards, ReportMislink reportMislink, SeparateMislink separateMislink, AuditLog audit, Ids ids) {
        this.cards = cards;
        this.reportMislink = reportMislink;
        this.separateMislink = separateMislink;
        this.audit = audit;
        this.ids = ids;
    }

    /** What stands now. */
    @WithTransaction
    public Uni<CardOutcome> register(String account, CardRecord record, LocalDate today) {
        return cards.holder(record)
                .chain(found -> found.map(holder -> register(account, record, holder, today))
                        .orElseGet(() -> Uni.createFrom().item(new CardOutcome.Unknown())));
    }

    private Uni<CardOutcome> register(String account, CardRecord record, CardHolder holder, LocalDate today) {
        UUID person = holder.personId();
        return cards.reserve(record.serial()).chain(kept -> {
            CardChange change = kept.map(card -> card.take(record, person)).orElse(CardChange.RESTATED);
            Set<UUID> holders = kept.map(KeptCard::holders).orElse(Set.of());
            return switch (change) {
                case CONFLICTING -> Uni.createFrom().item(new CardOutcome.Conflicting());
                case LATE -> standing(person, false, holders.size(), List.of());
                case KEPT ->
                    link(account, record, holder).chain(() -> standing(person, false, holders.size(), List.of()));
                case JOINED ->
                    link(account, record, holder)
                            .chain(() -> report(account, person, holders, today))
                            .chain(mislinks -> standing(person, true, holders.size() + 1L, mislinks));
                case RESTATED ->
                    link(account, record, holder)
                            .chain(() -> report(account, person, without(holders, person), today))
                            .call(() -> cards.unlinkOthers(record.serial(), holder.recordOf()))
                            .call(() -> separateMislink.separateSettled(account, with(holders, person), today))
                            .chain(mislinks -> standing(person, !holders.contains(person), 1, mislinks));
            };
        });
    }

    /** Another record of the same person is noted, too: it may turn out to be somebody else's. */
    private Uni<Void> link(String account, CardRecord record, CardHolder holder) {
        return cards.put(record)
                .chain(() -> cards.link(record.serial(), holder.recordOf()))
                .chain(() -> audit.record(new Network(account).did("card-registered", holder.personId())));
    }

    /** Whoever else the card led to was shown somebody else's coverage. One that is reported already stays as it is. */
    private Uni<List<UUID>> report(String account, UUID person, Set<UUID> holders, LocalDate today) {
        return InTurn.each(
                        holders,
                        holder -> reportMislink.report(account, Mislink.ofCard(ids.next(), person, holder, today)))
                .map(outcomes -> outcomes.stream()
                        .flatMap(outcome -> outcome.<Stream<UUID>>match(
                                done -> Stream.of(done.mislinkId()), Stream::empty, Stream::empty, Stream::empty))
                        .toList());
    }

    private static Set<UUID> without(Set<UUID> holders, UUID person) {
        Set<UUID> others = new HashSet<>(holders);
        others.remove(person);
        return others;
    }

    private static Set<UUID> with(Set<UUID> holders, UUID person) {
        Set<UUID> all = new HashSet<>(holders);
        all.add(person);
        return all;
    }

    private static Uni<CardOutcome> standing(UUID person, boolean added, long holders, List<UUID> mislinks) {
        return Uni.createFrom().item(new CardOutcome.Standing(person, added, holders, mislinks));
    }
}
