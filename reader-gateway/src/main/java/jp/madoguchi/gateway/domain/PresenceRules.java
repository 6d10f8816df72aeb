package jp.madoguchi.gateway.domain;

import java.util.EnumSet;
import java.util.Set;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;

/** 本人確認の規則: who was there, and how the desk knew. */
final class PresenceRules {
    private static final String ABSENT = "暗証番号の設定が不要なカードの周知 2②※";
    private static final Set<VisitBasis> IN_PERSON =
            EnumSet.of(VisitBasis.MYNAPORTAL_SCREEN, VisitBasis.ORAL_CONFIRMATION);

    /** 不在の人は目視・マイナポータル・口頭で確認できない. */
    static final DeskRule ABSENT_IS_NOT_SEEN = DeskRule.of(
            "DSK-122",
            "presence",
            "本人が来ていないときは、目視・マイナポータル・口頭では確認できません。資格確認書（薬局では処方箋も）で確かめてください",
            ABSENT,
            c -> c.view().isPresent()
                    || (!c.isOn(IN_PERSON) && c.intake().verification() != VerificationMethod.VISUAL));

    /** 処方箋は薬局で、本人が来ていないときだけ. */
    static final DeskRule PRESCRIPTION_OF_THE_ABSENT = DeskRule.of(
            "DSK-123",
            "basis",
            "処方箋で確かめられるのは、薬局で、本人が来ていないときだけです",
            ABSENT,
            c -> !c.isOn(VisitBasis.PRESCRIPTION) || c.view().hasPrescription());

    /** 目視確認は、見てからカード. */
    static final DeskRule LOOKED_BEFORE_THE_CARD = DeskRule.of(
            "DSK-125",
            "verification",
            "目視確認は、カードを置く前に「目視で本人確認完了」としたときだけ記録できます",
            "保発0710第1号 別添2（目視確認モード）",
            c -> c.intake().verification() != VerificationMethod.VISUAL
                    || c.scene().looked());

    /** 医院の機器のマイナポータルは、ログアウトの確認まで終わらない. */
    static final DeskRule PORTAL_IS_LEFT = DeskRule.of(
            "DSK-126",
            "basis",
            "医院の機器でのマイナポータルは、患者本人にログアウトを確かめてもらってから受け付けてください",
            "オンライン資格確認運用マニュアル 第5章",
            c -> !c.isOn(VisitBasis.MYNAPORTAL_SCREEN) || !c.scene().portalOpen());

    /** 暗証番号は、暗証番号のあるカードを本人が操作したときだけ. */
    static final DeskRule PIN_IS_OF_A_CARD_THAT_HAS_ONE = DeskRule.of(
            "DSK-130",
            "verification",
            "暗証番号での本人確認は、暗証番号のあるカードを本人が操作したときだけ記録できます",
            "暗証番号の設定が不要なカードの周知 2①",
            c -> c.intake().verification() != VerificationMethod.PIN || c.view().has(DeskWay.PIN));

    private PresenceRules() {}
}
