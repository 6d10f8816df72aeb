package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** カードの期限: until when the people an institution asked about can be asked about by card. */
public interface CardExpiries {
    /**
     * 有効期限満了日 for each of the people found by these checks of this institution, by check, however they were asked:
     * of several cards the one that ends last, for the others are old ones. A phone has a certificate of its own, which
     * does not keep the card in use: it counts only for who has no card. None for who has neither registered; a card
     * that leads to more than one person tells of neither.
     */
    Uni<Map<UUID, LocalDate>> ofPeopleIn(InstitutionCode institution, Set<UUID> checkIds);
}
