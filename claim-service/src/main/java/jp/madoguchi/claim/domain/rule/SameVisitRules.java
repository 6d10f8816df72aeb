package jp.madoguchi.claim.domain.rule;

import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.VisitLikeness;

/** 同じ受診の規則の目録: what two visits must have in common before anybody may say that they are one. All findings are told. */
public final class SameVisitRules {
    private static final String MEANING = "Madoguchi: 一人の一日の受診を二重に請求しない（文書に定めなし）";

    /** Another day is another visit, the next day too. */
    static final SameVisitRule SAME_DAY =
            new SameVisitRule("CLM-731", "資格確認日が違うか、受診の記録がまだ届いていません", VisitLikeness::sameDay);

    /** 記号・番号, or 氏名 or カナ氏名 with 生年月日 and 性別: whoever shares none of these is not taken for the same. */
    static final SameVisitRule SAME_PERSON =
            new SameVisitRule("CLM-732", "同じ人と言える項目（記号・番号、又は氏名・生年月日・性別）がありません", VisitLikeness::samePerson);

    /** Every rule. */
    static final List<SameVisitRule> CATALOGUE = List.of(SAME_DAY, SAME_PERSON);

    private SameVisitRules() {}

    /** Every rule that keeps these two from being one visit. */
    public static List<Finding> findings(VisitLikeness likeness) {
        return CATALOGUE.stream()
                .filter(rule -> !rule.required().test(likeness))
                .map(rule -> new Finding(rule.id(), Finding.Outcome.HELD, rule.message(), MEANING))
                .toList();
    }

    /** 同じ受診の規則. */
    record SameVisitRule(String id, String message, Predicate<VisitLikeness> required) {}
}
