package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Consent;
import jp.madoguchi.eligibility.domain.ConsentKind;
import org.jspecify.annotations.Nullable;

/** 同意の要求. */
record ConsentJson(
        @NotNull ConsentKind kind,
        @NotNull Boolean given,
        @NotNull Instant givenAt) {

    Consent consent(UUID id) {
        return new Consent(id, kind, given, givenAt.truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * 同意の回答.
     *
     * @param validUntil the first moment at which it no longer holds; absent for a refusal, or without a limit
     */
    record Recorded(
            UUID consentId,
            ConsentKind kind,
            String label,
            boolean given,
            Instant givenAt,
            @Nullable Instant validUntil) {

        static Recorded of(Consent consent) {
            return new Recorded(
                    consent.id(),
                    consent.kind(),
                    consent.kind().label(),
                    consent.given(),
                    consent.givenAt(),
                    consent.endsAt().orElse(null));
        }
    }
}
