package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * ひも付け誤り: two person records that one card, or one person, leads to.
 *
 * @param evidence 判明した経緯, without anything medical
 */
public record Mislink(UUID id, UUID personId, UUID otherPersonId, LocalDate foundOn, String evidence) {

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
