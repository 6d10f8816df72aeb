package jp.madoguchi.declaration.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.JapanTime;

/**
 * 窓口で受け取った申立書: a form as it arrives, still sealed.
 *
 * @param takenAt when the desk took it
 * @param arrivedAt when it arrived here
 * @param keyId the one-time key it says it is sealed under
 */
public record TakenDeclaration(
        UUID id, UUID visitId, InstitutionCode institution, Instant takenAt, Instant arrivedAt, UUID keyId) {
    /** 受け取った日: in Japan, wherever this runs. */
    public LocalDate takenOn() {
        return JapanTime.dayOf(takenAt);
    }

    /** The declaration after the attempt to open it. */
    public EligibilityDeclaration read(Reading reading) {
        return new EligibilityDeclaration(this, reading, List.of(), null);
    }

    /** The declaration of a visit whose claim is already settled: gone without having been opened. */
    public EligibilityDeclaration discarded() {
        return new EligibilityDeclaration(this, new Reading.Gone(), List.of(), arrivedAt);
    }
}
