package jp.madoguchi.gateway.domain;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskRule.Case;
import jp.madoguchi.rules.EvidenceTreatment;

/** 資格確認の規則: a check that said valid, or something shown that proves (2(1)). */
final class ProofRules {
    private static final String ITEM_1_1 = "保発0710第1号 1(1)※";
    private static final String ITEM_2_1 = "保発0710第1号 2(1)";
    private static final Set<VisitBasis> PROOFS = EnumSet.of(
            VisitBasis.MYNAPORTAL_SCREEN,
            VisitBasis.ELIGIBILITY_CERTIFICATE,
            VisitBasis.ELIGIBILITY_NOTICE,
            VisitBasis.PRESCRIPTION);

    /** オンライン資格確認で受け付けるのは資格（有効）のときだけ. */
    static final DeskRule ONLINE_NEEDS_VALID = DeskRule.of(
            "DSK-101",
            "basis",
            "オンライン資格確認で受け付けられるのは「資格（有効）」のときだけです。指示の手順に進んでください",
            ITEM_1_1,
            c -> !c.isOn(VisitBasis.ONLINE_CHECK)
                    || c.isAnswered(a -> a.validity() == Validity.VALID && a.copay() != null));

    /** 暗証番号のないカードではマイナポータルを使えない. */
    static final DeskRule PINLESS_HAS_NO_PORTAL = DeskRule.of(
            "DSK-102",
            "basis",
            "暗証番号のないカードではマイナポータルを使えません。資格確認書・お知らせ・申立書に進んでください",
            "暗証番号の設定が不要なカードの周知 2③",
            c -> !c.isOn(VisitBasis.MYNAPORTAL_SCREEN) || c.intake().card() != CardKind.PINLESS_CARD);

    /** 資格（無効）・資格情報なしのとき、マイナポータルでも有効な資格は確認できない. */
    static final DeskRule PORTAL_SHOWS_NO_BETTER = DeskRule.of(
            "DSK-103",
            "basis",
            "「資格（無効）」「資格情報なし」のときは、マイナポータルでも有効な資格を確認できません",
            ITEM_1_1,
            c -> !c.isOn(VisitBasis.MYNAPORTAL_SCREEN) || !c.view().isAnswered(DeskView.NOT_BETTERED));

    /** 資格情報のお知らせ・保存した画面はカードと一緒に. */
    static final DeskRule SOME_NEED_THE_CARD = DeskRule.of(
            "DSK-104",
            "card",
            "資格情報のお知らせや保存した資格情報画面は、マイナンバーカードと一緒のときだけ使えます",
            ITEM_2_1,
            c -> !isProofOnItsDay(c) || laid(c).anyMatch(proves(c, c.view().hasCard())));

    /** 画面や証で確認したときは番号を控える. */
    static final DeskRule PROOF_NEEDS_NUMBERS = DeskRule.of(
            "DSK-105",
            "shown",
            "画面や証の保険者番号・記号・番号を控えてください",
            ITEM_2_1,
            c -> !c.isOn(PROOFS) || c.intake().shown() != null);

    /** 証の扱いは日付による: what was shown must be a proof on 資格確認日. */
    static final DeskRule PROOF_ON_ITS_DAY = new DeskRule(
            "DSK-124",
            "shownEvidence",
            c -> "資格確認日の扱いでは、見せてもらったものだけでは資格を確認できません（" + treatments(c) + "）。指示の手順に進んでください",
            "保発0710第1号 2(1); 令和7年6月27日・11月12日 事務連絡",
            c -> !c.isOn(PROOFS) || isProofOnItsDay(c));

    /** 番号そのものが無効・資格情報なしと答えられた証は、資格の確認にならない. */
    static final DeskRule PROOF_WAS_NOT_REFUTED = DeskRule.of(
            "DSK-135",
            "shown",
            "見せてもらったものの番号は「資格（無効）」か「資格情報なし」と回答されていて、資格を確認できません。指示の手順に進むか、別のものなら、その番号を控えてください",
            "保発0710第1号 1(1)※・2(1)",
            c -> !c.isOn(PROOFS) || !c.view().now().refuted());

    private ProofRules() {}

    private static boolean isProofOnItsDay(Case visit) {
        return laid(visit).anyMatch(proves(visit, true));
    }

    private static Stream<Evidence> laid(Case visit) {
        return visit.intake().shownEvidence().stream().filter(evidence -> visit.isOn(evidence.basis()));
    }

    private static Predicate<Evidence> proves(Case visit, boolean withCard) {
        boolean confirmed = visit.view().isAnswered(Set.of(Validity.VALID));
        return evidence -> treatment(visit, evidence).isProof(withCard, confirmed);
    }

    private static EvidenceTreatment treatment(Case visit, Evidence evidence) {
        return visit.view().day().worth(evidence);
    }

    private static String treatments(Case visit) {
        return String.join(
                "、",
                visit.intake().shownEvidence().stream()
                        .map(evidence -> evidence.label() + "："
                                + treatment(visit, evidence).label())
                        .toList());
    }
}
