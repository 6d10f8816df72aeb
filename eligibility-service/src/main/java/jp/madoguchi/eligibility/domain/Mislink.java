package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * ひも付け誤り: two person records that one card, or one person, leads to.
 *
 * @param evidence 判明した経緯, without anything medical
 * @param byCard whether it was found because a card was registered for both; it ends when the card is somebody's alone
 */
public record Mislink(UUID id, UUID personId, UUID otherPersonId, LocalDate foundOn, String evidence, boolean byCard) {
    private static final String TWO_HOLDERS = "一枚のカードが二人に登録された";

    /** As somebody reports it. */
    public Mislink(UUID id, UUID personId, UUID otherPersonId, LocalDate foundOn, String evidence) {
        this(id, personId, otherPersonId, foundOn, evidence, false);
    }

    /** One card, registered for both. */
    public static Mislink ofCard(UUID id, UUID personId, UUID otherPersonId, LocalDate foundOn) {
        return new Mislink(id, personId, otherPersonId, foundOn, TWO_HOLDERS, true);
    }

    /** Both, in an order of their own, so that two writers never wait for each other crosswise. */
    public List<UUID> persons() {
        return personId.compareTo(otherPersonId) < 0
                ? List.of(personId, otherPersonId)
                : List.of(otherPersonId, personId);
    }

    /** Whether both records are registered. */
    public boolean isBetween(Set<UUID> registered) {
        return registered.containsAll(persons());
    }
}
