package jp.madoguchi.gateway.desk;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.IssuedWhen;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.DeskWay;
import jp.madoguchi.gateway.domain.EarlierVisit;
import jp.madoguchi.gateway.domain.InstitutionKind;
import jp.madoguchi.gateway.domain.Issued;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.gateway.domain.VisualReason;
import jp.madoguchi.rules.CardMedium;

/**
 * 窓口の選択肢: what the forms offer.
 *
 * @param printed the cards somebody can be compared with
 * @param ways for which cards and presences each way is there, by the rules' own table
 * @param causes without {@link Cause#CARD_UNREADABLE}, which older gateways told; the desk names what is wrong with the
 *     card
 */
record DeskChoices(
        List<CardKind> cards,
        List<CardKind> printed,
        WaysJson ways,
        List<Cause> causes,
        List<Presence> presences,
        List<EarlierVisit> earlier,
        List<Issued> issued,
        List<InsuranceKind> kinds,
        List<IssuedWhen> issuedWhen,
        List<VisualReason> visualReasons,
        List<CardMedium> media) {
    /** What an institution of this kind is offered. */
    static DeskChoices at(InstitutionKind institution) {
        return new DeskChoices(
                List.of(CardKind.values()),
                Arrays.stream(CardKind.values()).filter(CardKind::isPrinted).toList(),
                WaysJson.at(institution),
                Arrays.stream(Cause.values())
                        .filter(cause -> cause != Cause.CARD_UNREADABLE)
                        .toList(),
                List.of(Presence.values()),
                List.of(EarlierVisit.values()),
                List.of(Issued.values()),
                List.of(InsuranceKind.values()),
                List.of(IssuedWhen.values()),
                List.of(VisualReason.values()),
                List.of(CardMedium.values()));
    }

    /** 要確認の控えを手で閉じる仕方. */
    static final List<ParkedClosing> CLOSINGS = List.of(ParkedClosing.ENTERED_ELSEWHERE, ParkedClosing.NOT_NEEDED);

    /** 道の表, each in the form the page reads: {@code CARD/PRESENCE}, apart by spaces. */
    record WaysJson(String portal, String oral, String prescription, String look, String pin) {
        static WaysJson at(InstitutionKind institution) {
            return new WaysJson(
                    table(DeskWay.PORTAL, institution),
                    table(DeskWay.ORAL, institution),
                    table(DeskWay.PRESCRIPTION, institution),
                    table(DeskWay.LOOK, institution),
                    table(DeskWay.PIN, institution));
        }

        private static String table(DeskWay way, InstitutionKind institution) {
            return String.join(" ", way.table(institution));
        }
    }
}
