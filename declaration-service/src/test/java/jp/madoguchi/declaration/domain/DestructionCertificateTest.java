package jp.madoguchi.declaration.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class DestructionCertificateTest {
    private static final UUID CLAIM = UUID.fromString("019aa000-0000-7000-8000-0000000000aa");

    @Test
    void saysWhenAndBecauseOfWhichClaim() {
        EligibilityDeclaration destroyed = DeclarationFixture.readDeclaration().destroyed(DeclarationFixture.GONE_AT);

        DestructionCertificate certificate = DestructionCertificate.of(destroyed, CLAIM, true);

        TakenDeclaration taken = DeclarationFixture.anyTaken();
        assertEquals(
                new DestructionCertificate(
                        taken.id(),
                        taken.visitId(),
                        DeclarationFixture.CLINIC,
                        taken.keyId(),
                        CLAIM,
                        DeclarationFixture.GONE_AT,
                        true),
                certificate);
    }

    @Test
    void certifiesNothingThatIsStillThere() {
        EligibilityDeclaration living = DeclarationFixture.readDeclaration();

        assertThrows(IllegalArgumentException.class, () -> DestructionCertificate.of(living, CLAIM, true));
    }
}
