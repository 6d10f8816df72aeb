package jp.madoguchi.claim.domain.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.claim.domain.RightShare;
import jp.madoguchi.claim.domain.Settlement;
import jp.madoguchi.claim.domain.SettlementCase;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementGround;
import jp.madoguchi.contracts.event.SettlementResult;
import jp.madoguchi.rules.ChargeRule;

/**
 * 精算の規則の目録, in the order they are tried: the first that applies answers. Money is named only when the visit, its share
 * and its points are all known; whatever is missing is named instead, and never taken for zero.
 */
public final class SettlementRules {
    private static final String NOTICE_2_3 = "保発0710第1号 2(3)";
    private static final String NOTICE_3 = "保発0710第1号 3";
    private static final String MEANING = "精算の意味による（文書に定めなし）";

    /** What another institution did is not this one's to give back. */
    static final SettlementRule OF_ANOTHER = new SettlementRule(
            "CLM-701",
            SettlementResult.NOT_ITS_VISIT,
            "この受診は別の医療機関のものです。精算は計算しません",
            MEANING,
            SettlementCase::elsewhere);

    /** The patient paid once: what they get back or owe is answered of the visit that stands. */
    static final SettlementRule MERGED = new SettlementRule(
            "CLM-712",
            SettlementResult.NOT_AT_THE_WINDOW,
            "同じ受診としてまとめられています。精算は残した受診で行います",
            MEANING,
            asked -> asked.facts().same().merge() != null);

    /** 「当該保険者等から患者に対して返還請求等が行われる」. */
    static final SettlementRule INSURER_SETTLES = new SettlementRule(
            "CLM-702",
            SettlementResult.NOT_AT_THE_WINDOW,
            "保険者が患者と精算します。窓口では返金も追加の請求もしません",
            "保発0710第1号 2(2)※",
            of(ResolutionKind.LEAVE_CLAIM));

    /** Only the numbers of the claim change, or nothing does. */
    static final SettlementRule SHARE_WAS_RIGHT = new SettlementRule(
            "CLM-703",
            SettlementResult.NOT_AT_THE_WINDOW,
            "受け取った負担割合に違いはありません",
            NOTICE_3,
            of(ResolutionKind.CLAIM_CHANGE).or(of(ResolutionKind.NOTHING)));

    /** The request may come before the desk's record. */
    static final SettlementRule VISIT_IS_MISSING = new SettlementRule(
            "CLM-704",
            SettlementResult.AWAITS_VISIT,
            "窓口の受診の記録が届いてから計算します",
            MEANING,
            asked -> asked.visit().isEmpty());

    /** Which of two shares was taken is not for a machine to choose. */
    static final SettlementRule TAKEN_SHARE_IS_DOUBTFUL = new SettlementRule(
            "CLM-705",
            SettlementResult.TAKEN_SHARE_DIFFERS,
            "受け取った割合が窓口の記録と違います。領収証の控えで確かめてください",
            MEANING,
            SettlementCase::takenShareDiffers);

    /** 70 and older: the person's income decides, and neither the registry nor anybody has said. */
    static final SettlementRule SHARE_IS_OPEN = new SettlementRule(
            "CLM-706",
            SettlementResult.SHARE_NOT_KNOWN,
            "負担割合が所得により変わります。高齢受給者証などで割合を確かめてください",
            "健康保険法74条・国民健康保険法42条・高齢者の医療の確保に関する法律67条",
            asked -> asked.rightShare().isEmpty());

    /** The practice's own system hands in the points later. */
    static final SettlementRule POINTS_ARE_MISSING = new SettlementRule(
            "CLM-707", SettlementResult.AWAITS_POINTS, "請求の点数が入ってから計算します", MEANING, asked -> !asked.isCharged());

    /** 「医療費の全額（10割）を請求することを基本とする」 ends with a confirmed coverage. */
    static final SettlementRule FULL_CHARGE_GOES_BACK = new SettlementRule(
            "CLM-708",
            SettlementResult.REFUND,
            "10割で受け取った額から本来の負担分を除いて払い戻します",
            NOTICE_2_3,
            of(ResolutionKind.REFUND_FULL_CHARGE).and(amounts(found -> found.paidYen() > found.rightYen())));

    /** More was taken than the coverage asks for. */
    static final SettlementRule TOO_MUCH_WAS_TAKEN = new SettlementRule(
            "CLM-709",
            SettlementResult.REFUND,
            "受け取った額が本来の負担分より多いため払い戻します",
            NOTICE_3,
            amounts(found -> found.paidYen() > found.rightYen()));

    /** Less was taken. */
    static final SettlementRule TOO_LITTLE_WAS_TAKEN = new SettlementRule(
            "CLM-710",
            SettlementResult.ASK_PATIENT,
            "受け取った額が本来の負担分より少ないため差額を求めます",
            NOTICE_3,
            amounts(found -> found.paidYen() < found.rightYen()));

    /** The same was taken, or rounding makes it the same. */
    static final SettlementRule NO_DIFFERENCE =
            new SettlementRule("CLM-711", SettlementResult.EVEN, "受け取った額は本来の負担分と同じです", NOTICE_3, asked -> true);

    /** Every rule. */
    static final List<SettlementRule> CATALOGUE = List.of(
            OF_ANOTHER,
            MERGED,
            INSURER_SETTLES,
            SHARE_WAS_RIGHT,
            VISIT_IS_MISSING,
            TAKEN_SHARE_IS_DOUBTFUL,
            SHARE_IS_OPEN,
            POINTS_ARE_MISSING,
            FULL_CHARGE_GOES_BACK,
            TOO_MUCH_WAS_TAKEN,
            TOO_LITTLE_WAS_TAKEN,
            NO_DIFFERENCE);

    private static final Set<SettlementResult> WITH_AMOUNTS =
            Set.of(SettlementResult.REFUND, SettlementResult.ASK_PATIENT, SettlementResult.EVEN);

    private static final SettlementGround ROUNDING = new SettlementGround(
            ChargeRule.ROUND_TO_TEN_YEN.id(),
            "10円未満の端数は、5円未満を切り捨て、5円以上を10円に切り上げます",
            ChargeRule.ROUND_TO_TEN_YEN.basis());

    private SettlementRules() {}

    /** What is answered now, with everything it rests on. */
    public static Settlement answer(SettlementCase asked) {
        SettlementRule rule = CATALOGUE.stream()
                .filter(one -> one.applies().test(asked))
                .findFirst()
                .orElse(NO_DIFFERENCE);
        Optional<SettlementAmounts> amounts = WITH_AMOUNTS.contains(rule.result()) ? asked.amounts() : Optional.empty();
        return Settlement.first(
                asked.asked().kind(),
                rule.result(),
                amounts.orElse(null),
                Stream.concat(Stream.of(rule.ground()), amounts.stream().flatMap(known -> groundsOfAmounts(asked)))
                        .toList());
    }

    private static Stream<SettlementGround> groundsOfAmounts(SettlementCase asked) {
        return Stream.concat(asked.rightShare().map(RightShare::ground).stream(), Stream.of(ROUNDING));
    }

    private static Predicate<SettlementCase> of(ResolutionKind kind) {
        return asked -> asked.asked().kind() == kind;
    }

    private static Predicate<SettlementCase> amounts(Predicate<SettlementAmounts> test) {
        return asked -> asked.amounts().filter(test).isPresent();
    }
}
