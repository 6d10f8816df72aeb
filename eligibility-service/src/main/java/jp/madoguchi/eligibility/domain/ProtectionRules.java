package jp.madoguchi.eligibility.domain;

import java.util.List;

/**
 * 保護の要る加入者の決まり: protection that was said ends by a word of its own, never by silence. A sender who does not know the
 * field would else show an address to who must not find it, and nobody would notice.
 */
final class ProtectionRules {
    /** The newer of two versions, whichever came first, says yes or no where the older one says yes. */
    static final Rule<Succession> ENDS_BY_A_WORD = new Rule<>(
            "ELG-146",
            "protectedPerson",
            "保護の要る加入者として登録された記録です。保護を続けるか解くかを、いちばん新しい版の protectedPerson で示してください",
            "オンライン資格確認等システム運用マニュアル 資格情報確認（送られていない住所は空欄）",
            versions -> !versions.older().needsProtection() || versions.newer().protectedPerson() != null);

    static final List<Rule<Succession>> CATALOGUE = List.of(ENDS_BY_A_WORD);

    private ProtectionRules() {}

    static List<Rule<Succession>> broken(PersonRecord older, PersonRecord newer) {
        return Rule.broken(CATALOGUE, new Succession(older, newer));
    }

    /** 前後の版: two versions of a record by their numbers. */
    record Succession(PersonRecord older, PersonRecord newer) {}
}
