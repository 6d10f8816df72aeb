package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import jp.madoguchi.rules.CardCertificate;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.rules.CertificateState;

/**
 * カードの状態: what an answer tells of the card, as of the 資格確認日.
 *
 * @param stateLabel the state in Japanese
 * @param usableUntil the last day on which eligibility can be asked with it
 * @param pinless whether there is no マイナポータル to turn to
 */
public record CardFacts(
        CardMedium kind,
        LocalDate expiresOn,
        CertificateState state,
        String stateLabel,
        LocalDate usableUntil,
        boolean pinless) {

    static CardFacts of(Card card, LocalDate day) {
        CardCertificate certificate = new CardCertificate(card.kind(), card.expiresOn());
        CertificateState state = certificate.on(day);
        return new CardFacts(
                card.kind(), card.expiresOn(), state, state.label(), certificate.usableUntil(), card.pinless());
    }

    /** Whether it has to be renewed, soon or by now. */
    public boolean needsRenewal() {
        return state == CertificateState.EXPIRING || state == CertificateState.EXPIRED_USABLE;
    }

    /** Whether eligibility cannot be asked with it any more. */
    public boolean outOfUse() {
        return state == CertificateState.EXPIRED;
    }
}
