package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.UUID;

/**
 * 同じ人の登録をまとめる: two records, mostly of two insurers, that are of one person.
 *
 * @param evidence 確認の経緯, without anything medical
 */
public record RecordJoin(UUID id, UUID personId, UUID otherPersonId, String evidence) {
    /** Both records. */
    public List<UUID> records() {
        return List.of(personId, otherPersonId);
    }
}
