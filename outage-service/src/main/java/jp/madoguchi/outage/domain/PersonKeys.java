package jp.madoguchi.outage.domain;

import jp.madoguchi.contracts.event.PersonFacts;

/**
 * 加入者の検索キー: how a person is entered in the index, in the same spelling in which a search asks. An empty key is one
 * that no search asks with:
 * such a person is found by the other one or by numbers.
 *
 * @param folded the name with every variant character as its usual one
 */
public record PersonKeys(
        String name, long nameFingerprint, String kana, long kanaFingerprint, String folded, long foldFingerprint) {
    /** The keys of this person. */
    public static PersonKeys of(PersonFacts person) {
        String name = SearchText.name(person.name()).orElse("");
        String kana = SearchText.kana(person.nameKana()).orElse("");
        String folded = SearchText.folded(person.name()).orElse("");
        return new PersonKeys(
                name,
                Fingerprint.of(name, person.birthDate(), person.sex()),
                kana,
                Fingerprint.of(kana, person.birthDate(), person.sex()),
                folded,
                Fingerprint.of(folded, person.birthDate(), person.sex()));
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "PersonKeys[***]";
    }
}
