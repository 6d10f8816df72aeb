package jp.madoguchi.gateway.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskRule.Case;

/** 10割の規則: nobody pays everything while 2(1) or 2(2) is open, and nobody by one look alone (2(3)). */
final class FullChargeRules {
    private static final String ITEM_2_3 = "保発0710第1号 2(3)";
    private static final Set<VisitBasis> ON_PAPER =
            Set.of(VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ELIGIBILITY_NOTICE, VisitBasis.PRESCRIPTION);

    /** 10割の前に、マイナポータルの画面をたずねる, wherever it could show anything. */
    static final DeskRule AFTER_PORTAL = DeskRule.of(
            "DSK-109",
            "tried",
            "10割の前に、マイナポータルの画面を見せられないかたずねてください",
            ITEM_2_3,
            c -> !c.chargesAll() || !c.view().isOpen(VisitBasis.MYNAPORTAL_SCREEN));

    /** 10割の前に、資格確認書などをたずねる; who has shown what proves, or a ticket, is taken by that. */
    static final DeskRule AFTER_CERTIFICATE = new DeskRule(
            "DSK-110",
            "tried",
            c -> shownGround(c)
                    .map(shown -> "10割は求めません。見せてもらった" + shown.label() + "で受け付けてください")
                    .orElseGet(() -> "10割の前に、" + labels(openPapers(c)) + "がないかたずねてください"),
            ITEM_2_3,
            c -> !c.chargesAll() || (openPapers(c).isEmpty() && shownGround(c).isEmpty()));

    /** 10割の前に、受診歴をたずねる; who said that nothing changed is taken by that. */
    static final DeskRule AFTER_ORAL = DeskRule.of(
            "DSK-111",
            "tried",
            "10割の前に、受診歴と前回からの変更をたずねてください",
            ITEM_2_3,
            c -> !c.chargesAll() || (!c.view().isOralOpen() && !c.view().isOrallyConfirmed()));

    /** 資格（有効）の人に10割を求めない. */
    static final DeskRule NEVER_OF_VALID = DeskRule.of(
            "DSK-112",
            "basis",
            "資格（有効）と確認できています。10割は求めません。指示の手順で受け付けてください",
            ITEM_2_3,
            c -> !c.isOn(VisitBasis.NOTHING_PRESENTED)
                    || !c.view().isAnswered(Set.of(Validity.VALID, Validity.VALID_UNREGISTERED)));

    /** 10割の前に、交付を受けているかと申立書をたずねる. */
    static final DeskRule AFTER_DECLARATION = DeskRule.of(
            "DSK-119",
            "issued",
            "10割の前に、有効な資格の交付を受けているかをたずね、受けているなら申立書を書いてもらってください",
            "保発0710第1号 2(2)・2(3)",
            c -> !c.chargesAll()
                    || (c.intake().issued() != Issued.UNKNOWN && !c.view().isDeclarationOpen()));

    /** 10割は二度目の確認の後で. */
    static final DeskRule AFTER_SECOND_LOOK = new DeskRule(
            "DSK-120",
            "secondLook",
            c -> "10割の前に、もう一度確かめてください。たずねて見せてもらえなかったもの："
                    + labels(List.copyOf(c.intake().tried())),
            ITEM_2_3,
            c -> !c.chargesAll() || c.intake().secondLookBy() != null);

    /** 2(3)ただし書きは、身元の分かる再診患者について、名前のある人が判断する. Without that name it is 10割, looked at twice. */
    static final DeskRule DISCRETION_HAS_A_NAME = DeskRule.of(
            "DSK-121",
            "decidedBy",
            "10割にしないと判断できるのは、再診で身元の分かる患者だけです。判断した人の名前を記録するか、10割ならもう一度確かめてください",
            "保発0710第1号 2(3)ただし書き",
            c -> !c.isOn(VisitBasis.NOTHING_PRESENTED) || isDecided(c));

    /** 特別療養費も二度目の確認の後で: the answer asks for 10割, and one key is too few for it. */
    static final DeskRule SPECIAL_PAYMENT_AFTER_SECOND_LOOK = DeskRule.of(
            "DSK-128",
            "secondLook",
            "回答は特別療養費支給対象者（10割）です。受付の前に、区分と割合をもう一度確かめてください",
            "国民健康保険法54条の3",
            c -> !c.isOn(VisitBasis.ONLINE_CHECK)
                    || !c.view().isChargedInFull()
                    || c.intake().secondLookBy() != null);

    private FullChargeRules() {}

    private static boolean isDecided(Case visit) {
        Intake intake = visit.intake();
        if (intake.decidedBy() != null) {
            return visit.view().isKnown();
        }
        return intake.ratioPercent() == null && (!visit.view().isKnown() || intake.secondLookBy() != null);
    }

    private static Optional<VisitBasis> shownGround(Case visit) {
        return visit.view()
                .shownProof()
                .or(() -> visit.view().isTicketShown() ? Optional.of(VisitBasis.ASSISTANCE_TICKET) : Optional.empty());
    }

    private static List<VisitBasis> openPapers(Case visit) {
        return visit.view().openProofs().stream().filter(ON_PAPER::contains).toList();
    }

    private static String labels(List<VisitBasis> ways) {
        return ways.isEmpty()
                ? "なし"
                : String.join("・", ways.stream().map(VisitBasis::label).toList());
    }
}
