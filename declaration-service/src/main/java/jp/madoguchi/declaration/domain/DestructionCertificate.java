package jp.madoguchi.declaration.domain;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 廃棄の証明: that a form is gone, when and because of which settled claim. Holds nothing of its content.
 *
 * @param keyDestroyed whether a key was destroyed here, which is what makes every copy unreadable. False when the
 *     form named a key that was not its own: nothing may then be claimed about copies
 */
public record DestructionCertificate(
        UUID declarationId,
        UUID visitId,
        InstitutionCode institution,
        UUID keyId,
        UUID claimId,
        Instant destroyedAt,
        boolean keyDestroyed) {
    /** The certificate for this declaration, which must be destroyed. */
    public static DestructionCertificate of(EligibilityDeclaration destroyed, UUID claimId, boolean keyDestroyed) {
        Instant at = destroyed.destroyedAt();
        if (at == null) {
            throw new IllegalArgumentException("not destroyed");
        }
        TakenDeclaration taken = destroyed.taken();
        return new DestructionCertificate(
                taken.id(), taken.visitId(), taken.institution(), taken.keyId(), claimId, at, keyDestroyed);
    }
}
