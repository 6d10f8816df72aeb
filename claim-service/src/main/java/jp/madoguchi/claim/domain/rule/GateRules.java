package jp.madoguchi.claim.domain.rule;

import java.time.LocalDate;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.rules.Copayment;
import jp.madoguchi.rules.CopaymentCase;

/** 関門: what must not be stepped over on the way down the ladder, and what must be there before any claim. */
final class GateRules {
    /** Nothing is decided about a visit the desk has not told of. */
    static final ClaimRule VISIT_IS_HERE = new ClaimRule(
            "CLM-001",
            ClaimClause.ONLINE_CHECK,
            "Madoguchi: 窓口の事実",
            evidence -> Verdict.holdIf(evidence.visit().isEmpty(), HeldReason.VISIT_MISSING, "受診記録あり"));

    /** One visit is claimed once, however often it was taken: what was merged into another is claimed by that. */
    static final ClaimRule NOT_MERGED = new ClaimRule(
            "CLM-207",
            ClaimClause.ONLINE_CHECK,
            "Madoguchi: 一つの受診は一度だけ請求する",
            evidence -> Verdict.holdIf(evidence.facts().same().merge() != null, HeldReason.MERGED, "別の受診にまとめられてはいません"));

    /**
     * 医療扶助 pays by a 明細書 of its own or beside a coverage (併用), and neither is written here: nothing of such a visit is
     * claimed on a coverage alone, whatever is found of one.
     */
    static final ClaimRule NOT_ON_ASSISTANCE = new ClaimRule(
            "CLM-206",
            ClaimClause.PUBLIC_ASSISTANCE,
            "生活保護法4条2項・34条5項・同法施行規則4条の3; 公費の明細書は未対応",
            evidence -> Verdict.holdIf(
                    evidence.takenOn(VisitBasis.ASSISTANCE_TICKET),
                    HeldReason.PUBLIC_ASSISTANCE,
                    "医療扶助で受け付けた受診ではありません"));

    /**
     * 99999999・999999999 belong to the disaster regime and the 7s to the writer: neither is a coverage anybody can
     * show.
     */
    static final ClaimRule NO_SUBSTITUTE_NUMBERS = new ClaimRule(
            "CLM-002",
            ClaimClause.NOTICE_3_4,
            "令和5年7月19日事務連絡; 中医協577回 総-6-1 別添（災害の取扱いとは別）",
            evidence -> Verdict.holdIf(
                    evidence.hasSubstituteNumbers(), HeldReason.SUBSTITUTE_NUMBERS, "不詳・災害の番号は混ざっていません"));

    /** An answer the desk saw is waited for: it may show the coverage. */
    static final ClaimRule ANSWER_IS_HERE = new ClaimRule(
            "CLM-201",
            ClaimClause.ONLINE_CHECK,
            "Madoguchi: 結果の到着順を問わない",
            evidence -> Verdict.holdIf(evidence.awaitsAnswer(), HeldReason.ANSWER_MISSING, "待っている結果はありません"));

    /** 「いずれも持参していない場合…全額（10割）を請求することを基本とする」: until an eligibility is shown there is nothing to claim. */
    static final ClaimRule SOMETHING_PRESENTED = new ClaimRule(
            "CLM-202",
            ClaimClause.NOTICE_2_3,
            "保発0710第1号 2(3)",
            evidence -> Verdict.holdIf(
                    evidence.takenOn(VisitBasis.NOTHING_PRESENTED)
                            && evidence.declaration().isEmpty(),
                    HeldReason.NOTHING_PRESENTED,
                    "カード・資格確認書・申立書のいずれかがあります"));

    /**
     * A visit taken while nothing could be asked is checked afterwards before a lower rung is tried (3(1) comes
     * first).
     */
    static final ClaimRule RECONCILED = new ClaimRule(
            "CLM-203",
            ClaimClause.NOTICE_3_1,
            "保発0710第1号 3(1); 2(2)※",
            evidence -> Verdict.holdIf(
                    evidence.awaitsReconciliation(), HeldReason.NOT_RECONCILED, "事後確認を待つ受診ではないか、確認済みです"));

    /** Several candidates are never chosen between by a machine. */
    static final ClaimRule NOT_AMBIGUOUS = new ClaimRule(
            "CLM-204",
            ClaimClause.NOTICE_3_1,
            "操作マニュアル（システム障害時編）: 該当者の選択",
            evidence -> Verdict.holdIf(evidence.ambiguous(), HeldReason.AMBIGUOUS, "複数該当ではありません"));

    /** 3(3)・3(4) 「有効な保険証が発行されている場合であって」. */
    static final ClaimRule CERTIFICATE_ISSUED = new ClaimRule(
            "CLM-205",
            ClaimClause.NOTICE_2_3,
            "保発0710第1号 2(3); 3(3)・3(4)の前提",
            evidence -> Verdict.holdIf(
                    !evidence.certificateIssued(), HeldReason.CERTIFICATE_NOT_ISSUED, "有効な保険証等の交付を受けています"));

    /** A claim needs at least one disease and one line. */
    static final ClaimRule CHARGED = new ClaimRule(
            "CLM-301",
            ClaimClause.ONLINE_CHECK,
            "記録条件仕様（医科）: SY・SI は1以上",
            evidence -> Verdict.holdIf(evidence.facts().charge() == null, HeldReason.CHARGE_MISSING, "診療内容あり"));

    /** The eligibility was checked as of the 資格確認日, so the service must be of that day. */
    static final ClaimRule SAME_DAY = new ClaimRule(
            "CLM-302",
            ClaimClause.ONLINE_CHECK,
            "資格確認日と診療日の一致",
            evidence -> Verdict.holdIf(otherDay(evidence.facts()), HeldReason.SERVICE_DATE_MISMATCH, "診療日は資格確認日と同じです"));

    /** The patient's share, and with it the 種別 of the claim, can be told for the day. */
    static final ClaimRule SHARE_CAN_BE_TOLD = new ClaimRule(
            "CLM-303",
            ClaimClause.ONLINE_CHECK,
            "一部負担金の割合の表",
            evidence -> Verdict.holdIf(
                    evidence.visit().filter(GateRules::shareUnknown).isPresent(),
                    HeldReason.BIRTH_DATE_IMPOSSIBLE,
                    "生年月日と診療日から割合が決まります"));

    private GateRules() {}

    private static boolean shareUnknown(VisitRecorded visit) {
        LocalDate birthDate = visit.patient().birthDate();
        return Copayment.of(new CopaymentCase(visit.confirmationDate(), birthDate, null, null))
                .isEmpty();
    }

    private static boolean otherDay(CaseFacts facts) {
        VisitRecorded visit = facts.visit();
        return visit != null
                && facts.charge() != null
                && !visit.confirmationDate().equals(facts.charge().serviceDate());
    }
}
