package jp.madoguchi.outage.domain.rule;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;

/** 人による事後確認の規則の目録: when a lookup may settle a held visit. */
public final class SettlementRules {
    /** 「該当者を選択する」「資格情報を確認する」: the detail of exactly one person was shown. */
    static final Rule<Settlement> DETAIL_WAS_SHOWN = new Rule<>(
            "OUT-301",
            "lookupId",
            "該当者を選択し、資格情報を確認した照会を指定してください",
            Basis.MANUAL_SEARCH,
            settlement -> settlement.lookup().openedCandidate().isPresent());

    /** A visit is checked as of its own 資格確認日 and of no other day. */
    static final Rule<Settlement> SAME_CONFIRMATION_DATE = new Rule<>(
            "OUT-302",
            "lookupId",
            "受診の資格確認日で検索した照会を指定してください",
            Basis.MEANING,
            settlement -> settlement
                    .lookup()
                    .confirmationDate()
                    .equals(settlement.visit().confirmationDate()));

    /** What the person saw is still what the registry says. */
    static final Rule<Settlement> STILL_AS_SHOWN = new Rule<>(
            "OUT-303",
            "lookupId",
            "照会の後に資格情報が変わりました。もう一度検索してください",
            Basis.MEANING,
            settlement -> settlement.lookup().openedCandidate().isEmpty()
                    || settlement.shown().isPresent());

    /** 生年月日 and 性別 are searched exactly, so a detail with others is another patient's: the next one's, by a slip. */
    static final Rule<Settlement> SAME_PERSON = new Rule<>(
            "OUT-316",
            "lookupId",
            "控えた生年月日・性別と違う方の照会です。検索した患者を確かめてください",
            Basis.MANUAL_SEARCH,
            settlement -> settlement
                    .shown()
                    .filter(hit -> !settlement.visit().isOf(hit.enrollee().person()))
                    .isEmpty());

    /** Every rule. */
    static final List<Rule<Settlement>> CATALOGUE =
            List.of(DETAIL_WAS_SHOWN, SAME_CONFIRMATION_DATE, STILL_AS_SHOWN, SAME_PERSON);

    private SettlementRules() {}

    /** What keeps this lookup from settling this visit; {@code shown} is whom its detail stands for now. */
    public static List<Finding> findings(HeldVisit visit, Lookup lookup, Optional<Hit> shown) {
        return Rule.findings(CATALOGUE, new Settlement(visit, lookup, shown));
    }

    /** The visit and the lookup that is to settle it. */
    record Settlement(HeldVisit visit, Lookup lookup, Optional<Hit> shown) {}
}
