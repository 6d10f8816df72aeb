package jp.madoguchi.eligibility.domain;

import java.util.Set;
import java.util.UUID;

/**
 * 登録済みのカード: what stands of a card.
 *
 * @param version of what was said last
 * @param holders everybody it leads to; more than one is a mistake to be cleared up
 */
public record KeptCard(long version, Card card, Set<UUID> holders) {

    /** What becomes of a registration that arrives now, for this person. */
    public CardChange take(CardRecord record, UUID personId) {
        if (record.version() < version) {
            return CardChange.LATE;
        }
        if (record.version() > version) {
            return CardChange.RESTATED;
        }
        if (version != CardRecord.UNCOUNTED && !card.equals(record.card())) {
            return CardChange.CONFLICTING;
        }
        return holders.contains(personId) ? CardChange.KEPT : CardChange.JOINED;
    }
}
