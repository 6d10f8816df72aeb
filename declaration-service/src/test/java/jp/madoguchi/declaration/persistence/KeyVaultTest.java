package jp.madoguchi.declaration.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import jp.madoguchi.declaration.DeclarationConfig;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.junit.jupiter.api.Test;

class KeyVaultTest {
    private final EllipticCurveJsonWebKey pair = KeyPairs.generate(UUID.randomUUID());
    private final KeyVault vault = new KeyVault(config(32, 1));

    @Test
    void givesBackWhatItWrapped() {
        String wrapped = vault.wrap(pair);

        assertEquals(pair.getPrivateKey(), vault.unwrap(wrapped).getPrivateKey());
        assertEquals(pair.getKeyId(), vault.unwrap(wrapped).getKeyId());
    }

    @Test
    void showsNothingOfTheKey() {
        String wrapped = vault.wrap(pair);

        assertFalse(wrapped.contains(pair.getKeyId()));
        assertNotEquals(wrapped, vault.wrap(pair));
    }

    @Test
    void failsLoudlyUnderAnotherKeyEncryptionKey() {
        KeyVault another = new KeyVault(config(32, 2));
        String wrapped = vault.wrap(pair);

        assertThrows(IllegalStateException.class, () -> another.unwrap(wrapped));
    }

    @Test
    void failsLoudlyWhenTheRowWasTamperedWith() {
        String wrapped = vault.wrap(pair);
        String changed = wrapped.substring(0, wrapped.length() - 4) + "AAAA";

        assertThrows(IllegalStateException.class, () -> vault.unwrap(changed));
    }

    @Test
    void takesNoShortKey() {
        DeclarationConfig tooShort = config(16, 1);

        assertThrows(IllegalArgumentException.class, () -> new KeyVault(tooShort));
    }

    private static DeclarationConfig config(int length, int fill) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) fill);
        return new DeclarationConfig() {
            @Override
            public Sealing sealing() {
                throw new UnsupportedOperationException("the vault asks for its key only");
            }

            @Override
            public String keyEncryptionKey() {
                return Base64.getEncoder().encodeToString(key);
            }
        };
    }
}
