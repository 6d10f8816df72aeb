package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.contracts.oqs.OqsConsent;
import org.jspecify.annotations.Nullable;

/**
 * 観測した同意: what the national system said that the patient had said.
 *
 * @param at 同意日時; absent when only the flag was said
 */
public record ObservedConsent(
        ConsentKind kind, OqsConsent.State state, @Nullable Instant at) {
    private static final UUID NOT_RECORDED = new UUID(0, 0);

    static ObservedConsent of(ConsentKind kind, OqsConsent said) {
        return new ObservedConsent(
                kind,
                said.state(),
                Optional.ofNullable(said.at())
                        .map(time -> time.atZone(JapanTime.ZONE).toInstant())
                        .orElse(null));
    }

    /**
     * The consent it is, when one was given: at the latest when the message was said. 未同意 is no refusal, for nobody may
     * have asked, and 同意有効期限切れ and 同意取得困難 permit nothing. What a desk could not record (ELG-512) is none either.
     */
    Optional<Consent> consent(UUID id, Instant saidAt, Instant now) {
        return Optional.of(new Consent(id, kind, true, Optional.ofNullable(at).orElse(saidAt)).recordedAt(now))
                .filter(given -> wasGiven() && ConsentRules.broken(given, now).isEmpty());
    }

    /** 同意, whether or not it still holds. */
    boolean wasGiven() {
        return state == OqsConsent.State.GIVEN;
    }

    /** Why there is none, where that was said: 未同意 alone does not tell whether anybody was asked. */
    Optional<Disclosure.State> whyNotGiven() {
        return switch (state) {
            case EXPIRED -> Optional.of(Disclosure.State.CONSENT_EXPIRED);
            case COULD_NOT_ASK -> Optional.of(Disclosure.State.COULD_NOT_ASK);
            case GIVEN, NOT_GIVEN -> Optional.empty();
        };
    }

    /** Whether it permits now what it was asked for; at its very end it does not any more. */
    boolean permits(Instant saidAt, Instant now) {
        return consent(NOT_RECORDED, saidAt, now)
                .filter(given ->
                        given.endsAt().filter(end -> !now.isBefore(end)).isEmpty())
                .isPresent();
    }
}
