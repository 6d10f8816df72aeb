package jp.madoguchi.claim.domain.rule;

import java.util.Optional;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.Evidence;
import jp.madoguchi.claim.domain.Insured;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.InsuredNumbers;

/** 現在の資格の段: the ways a current coverage is known. */
final class CurrentRules {
    /** オンライン資格確認で「資格（有効）」: the answer's coverage is claimed on. */
    static final ClaimRule CONFIRMED_ONLINE = new ClaimRule(
            "CLM-101",
            ClaimClause.ONLINE_CHECK,
            "療養担当規則 第3条（オンライン資格確認）",
            evidence ->
                    current(evidence.confirmedOnline().flatMap(Insured::of), "オンライン資格確認で資格（有効）", "資格（有効）の結果はありません"));

    /** 「システム障害時モードによりその場で又は事後的に資格確認を行った場合」: the coverage found is claimed on. */
    static final ClaimRule CONFIRMED_AFTERWARDS = new ClaimRule(
            "CLM-111",
            ClaimClause.NOTICE_3_1,
            "保発0710第1号 3(1)",
            evidence -> current(
                    evidence.confirmedAfterwards().flatMap(Insured::of),
                    "事後の資格確認で現在の資格を確認",
                    "事後の資格確認で現在の資格は見つかっていません"));

    /**
     * 「マイナポータルの画面や健康保険証の提示」, the latter now 資格確認書, and at a pharmacy the 処方箋 of a patient who is not there (暗証番号の
     * 設定が不要なカードの周知 2②※): the numbers shown are claimed on, unless found lost since.
     */
    static final ClaimRule SHOWN = new ClaimRule(
            "CLM-112",
            ClaimClause.NOTICE_3_1,
            "保発0710第1号 3(1)",
            evidence -> current(
                    shownOn(
                            evidence,
                            VisitBasis.MYNAPORTAL_SCREEN,
                            VisitBasis.ELIGIBILITY_CERTIFICATE,
                            VisitBasis.PRESCRIPTION),
                    "マイナポータルの画面、資格確認書又は処方箋の提示",
                    "有効な資格の画面・資格確認書・処方箋の提示はありません"));

    /**
     * 資格情報のお知らせ shown together with the card counts like a certificate (practice stated by 日本歯科医師会, not by the notice
     * itself).
     */
    static final ClaimRule NOTICE_SHOWN = new ClaimRule(
            "CLM-113",
            ClaimClause.NOTICE_3_1,
            "保発0710第1号 3(1)に準ずる扱い（日本歯科医師会 jda.or.jp/dentist/mynumber-online）",
            evidence -> current(
                    shownOn(evidence, VisitBasis.ELIGIBILITY_NOTICE), "カードと資格情報のお知らせの提示", "資格情報のお知らせの提示はありません"));

    /** 「患者からの聞き取り等により患者の現在の資格情報を確認できた場合」. */
    static final ClaimRule GIVEN_WHEN_ASKED = new ClaimRule(
            "CLM-121",
            ClaimClause.NOTICE_3_2,
            "保発0710第1号 3(2)",
            evidence -> current(evidence.given().flatMap(Insured::of), "患者への確認で現在の記号・番号の提供あり", "患者から番号の提供はありません"));

    /** 「過去に受診歴等がある患者について、その時から資格情報が変わっていないことを口頭で確認できた場合」. */
    static final ClaimRule ORALLY_UNCHANGED = new ClaimRule(
            "CLM-122",
            ClaimClause.NOTICE_3_2,
            "保発0710第1号 3(2)",
            evidence -> current(
                    shownOn(evidence, VisitBasis.ORAL_CONFIRMATION).or(() -> rememberedOrally(evidence)),
                    "過去の受診時から変わりないことを口頭で確認",
                    "口頭で確認した番号はありません"));

    private CurrentRules() {}

    private static Optional<Insured> shownOn(Evidence evidence, VisitBasis... grounds) {
        for (VisitBasis ground : grounds) {
            if (evidence.takenOn(ground)) {
                Optional<InsuredNumbers> shown = evidence.shown();
                return shown.flatMap(Insured::of);
            }
        }
        return Optional.empty();
    }

    private static Optional<Insured> rememberedOrally(Evidence evidence) {
        return evidence.takenOn(VisitBasis.ORAL_CONFIRMATION)
                ? evidence.remembered().flatMap(Insured::of)
                : Optional.empty();
    }

    private static Verdict current(Optional<Insured> insured, String why, String whyNot) {
        return insured.<Verdict>map(known -> new Verdict.Decides(new ClaimedIdentity.Current(known), why))
                .orElseGet(() -> new Verdict.Passes(whyNot));
    }
}
