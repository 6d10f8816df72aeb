package jp.madoguchi.outage.domain.rule;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.ChosenResolution;
import jp.madoguchi.outage.domain.Comparison;
import jp.madoguchi.outage.domain.Finding;

/**
 * 事後確認のあとの扱いの規則の目録, in the order they are tried: the first that applies decides. Money the patient is owed comes
 * first; the numbers of the claim follow the confirmed coverage in every case, as the fact of the check tells them.
 */
public final class ResolutionRules {
    private static final int FULL = 100;

    /** 「医療費の全額（10割）を請求することを基本とする」 holds while nothing is known; a confirmed coverage ends that. */
    static final ResolutionRule FULL_CHARGE_TAKEN = new ResolutionRule(
            "OUT-304",
            ResolutionKind.REFUND_FULL_CHARGE,
            "10割で受け取った受診の資格を確認できました。本来の負担分を超える額を払い戻してください",
            Basis.NOTICE_2_3,
            comparison ->
                    comparison.shareDiffers() && comparison.declared().copay().percent() == FULL);

    /** 「負担割合相違によるレセプト返戻は行わないことを基本とする」「当該保険者等から患者に対して返還請求等が行われる」. */
    static final ResolutionRule ELDERLY_DECLARED = new ResolutionRule(
            "OUT-305",
            ResolutionKind.LEAVE_CLAIM,
            "70歳以上等の患者が申し立てた割合が違っていました。レセプトは直さないでください。保険者が患者と精算します",
            Basis.NOTICE_2_2_NOTE,
            comparison -> comparison.shareDiffers() && comparison.declaredByElderly());

    /** The exception above is for a declared share of the elderly alone. */
    static final ResolutionRule SHARE_WRONG = new ResolutionRule(
            "OUT-306",
            ResolutionKind.RATIO_DIFFERENCE,
            "受け取った負担割合が確認した資格の割合と違います。差額を精算してください",
            Basis.NOTICE_3,
            Comparison::shareDiffers);

    /** 「当該資格確認結果に基づく…番号を…明細書…に記載して診療報酬請求等を行う」. */
    static final ResolutionRule NUMBERS_WRONG = new ResolutionRule(
            "OUT-307",
            ResolutionKind.CLAIM_CHANGE,
            "受付のときの保険者番号・記号・番号と違います。確認した資格で請求します",
            Basis.NOTICE_3,
            Comparison::numbersDiffer);

    /** Nothing that was taken down proved wrong. */
    static final ResolutionRule AS_IT_WAS = new ResolutionRule(
            "OUT-308", ResolutionKind.NOTHING, "受付のときの扱いと確認した資格に違いはありません", Basis.NOTICE_3, comparison -> true);

    /** 「他の法律に定める扶助は、すべてこの法律による保護に優先」: a matter of the claim and the office, not of the patient's purse. */
    static final ResolutionRule COVERED_ON_ASSISTANCE = new ResolutionRule(
            "OUT-310",
            ResolutionKind.CLAIM_CHANGE,
            "医療券で受け付けた患者に医療保険の資格がありました。窓口では精算しません。福祉事務所に知らせ、保険と公費の請求にしてください",
            Basis.PUBLIC_ASSISTANCE,
            Comparison::coveredOnAssistance);

    /** Every rule. */
    static final List<ResolutionRule> CATALOGUE =
            List.of(COVERED_ON_ASSISTANCE, FULL_CHARGE_TAKEN, ELDERLY_DECLARED, SHARE_WRONG, NUMBERS_WRONG, AS_IT_WAS);

    /** Where the person's income decides, one of the shares it leaves open can be said, and no other. */
    static final Finding SHARE_CANNOT_BE =
            new Finding("OUT-309", "rightPercent", "確認した資格ではその負担割合になりません。示された割合から選んでください", Basis.NOTICE_3);

    private ResolutionRules() {}

    /** What follows from this comparison. */
    public static ResolutionRule deciding(Comparison comparison) {
        return CATALOGUE.stream()
                .filter(rule -> rule.applies().test(comparison))
                .findFirst()
                .orElse(AS_IT_WAS);
    }

    /** What speaks against a person's choice: the rule that asks for something else, and a share that cannot be. */
    public static List<Finding> findings(Comparison comparison, ChosenResolution chosen) {
        ResolutionRule deciding = deciding(comparison);
        return Stream.concat(
                        Stream.of(deciding)
                                .filter(rule -> rule.kind() != chosen.kind())
                                .map(ResolutionRule::finding),
                        Stream.ofNullable(chosen.rightPercent())
                                .filter(share ->
                                        !comparison.confirmed().shares().contains(share))
                                .map(share -> SHARE_CANNOT_BE))
                .toList();
    }
}
