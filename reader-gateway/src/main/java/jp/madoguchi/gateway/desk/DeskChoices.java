package jp.madoguchi.gateway.desk;

import java.util.Arrays;
import java.util.List;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.IssuedWhen;
import jp.madoguchi.gateway.domain.CardKind;
import jp.madoguchi.gateway.domain.EarlierVisit;
import jp.madoguchi.gateway.domain.Issued;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.Presence;
import jp.madoguchi.gateway.domain.VisualReason;
import jp.madoguchi.rules.CardMedium;

/**
 * 窓口の選択肢: what the forms offer.
 *
 * @param causes without {@link Cause#CARD_UNREADABLE}, which older gateways told; the desk names what is wrong with the
 *     card
 */
record DeskChoices(
        List<CardKind> cards,
        List<Cause> causes,
        List<Presence> presences,
        List<EarlierVisit> earlier,
        List<Issued> issued,
        List<InsuranceKind> kinds,
        List<IssuedWhen> issuedWhen,
        List<VisualReason> visualReasons,
        List<CardMedium> media) {
    static final DeskChoices ALL = new DeskChoices(
            List.of(CardKind.values()),
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

    /** 要確認の控えを手で閉じる仕方. */
    static final List<ParkedClosing> CLOSINGS = List.of(ParkedClosing.ENTERED_ELSEWHERE, ParkedClosing.NOT_NEEDED);
}
