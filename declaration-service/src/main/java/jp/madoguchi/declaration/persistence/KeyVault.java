package jp.madoguchi.declaration.persistence;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Base64;
import jp.madoguchi.declaration.DeclarationConfig;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.AesKey;
import org.jose4j.lang.JoseException;

/** 鍵の保管: wraps private keys under the key-encryption key (JWE, dir, A256GCM) before they touch a table. */
@Startup // A key that cannot be one is noticed when the service starts, not when the first form arrives.
@Singleton
class KeyVault {
    private static final int KEY_BYTES = 32;
    private static final AlgorithmConstraints DIRECT =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.DIRECT);
    private static final AlgorithmConstraints A256GCM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);

    private final AesKey key;

    KeyVault(DeclarationConfig config) {
        byte[] bytes = Base64.getDecoder().decode(config.keyEncryptionKey());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("declaration.key-encryption-key must be 32 bytes in base64");
        }
        key = new AesKey(bytes);
    }

    String wrap(EllipticCurveJsonWebKey pair) {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.DIRECT);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKey(key);
        jwe.setPayload(pair.toJson(OutputControlLevel.INCLUDE_PRIVATE));
        try {
            return jwe.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException("a sealing key cannot be wrapped", impossible);
        }
    }

    /**
     * Fails loudly when the key-encryption key is not the one it was wrapped with: that says nothing about any
     * declaration.
     */
    PublicJsonWebKey unwrap(String wrapped) {
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(DIRECT);
        jwe.setContentEncryptionAlgorithmConstraints(A256GCM);
        jwe.setKey(key);
        try {
            jwe.setCompactSerialization(wrapped);
            return PublicJsonWebKey.Factory.newPublicJwk(jwe.getPayload());
        } catch (JoseException notUnderThisKey) {
            throw new IllegalStateException("the key-encryption key does not open this sealing key", notUnderThisKey);
        }
    }
}
