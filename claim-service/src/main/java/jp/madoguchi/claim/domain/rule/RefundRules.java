package jp.madoguchi.claim.domain.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.RefundMark;

/** 返金の規則の目録: what is checked when somebody says that money was handed back. All findings are told. */
public final class RefundRules {
    private static final String MEANING = "精算の意味による（文書に定めなし）";

    /** Said afterwards, not beforehand; today is a day to pay. */
    static final RefundRule NOT_AHEAD = new RefundRule(
            "CLM-721", "返金した日は本日以前の日にしてください", marked -> marked.mark().paidOn().isAfter(marked.today()));

    /** Nothing is given back before it was taken; the day of the visit itself is a day to pay. */
    static final RefundRule NOT_BEFORE_THE_VISIT = new RefundRule(
            "CLM-722",
            "返金した日は受診した日以後の日にしてください",
            marked -> marked.facts()
                    .serviceDate()
                    .filter(marked.mark().paidOn()::isBefore)
                    .isPresent());

    /** Every rule. */
    static final List<RefundRule> CATALOGUE = List.of(NOT_AHEAD, NOT_BEFORE_THE_VISIT);

    private RefundRules() {}

    /** Every rule this mark breaks. */
    public static List<Finding> findings(RefundMark mark, CaseFacts facts, LocalDate today) {
        Marked marked = new Marked(mark, facts, today);
        return CATALOGUE.stream()
                .filter(rule -> rule.broken().test(marked))
                .map(rule -> new Finding(rule.id(), Finding.Outcome.HELD, rule.message(), MEANING))
                .toList();
    }

    /** 返金の印と、その受診と、今日. */
    record Marked(RefundMark mark, CaseFacts facts, LocalDate today) {}

    /** 返金の規則. */
    record RefundRule(String id, String message, Predicate<Marked> broken) {}
}
