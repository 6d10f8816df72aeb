package jp.madoguchi.declaration.persistence;

import java.util.UUID;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** 一回限りの鍵の組: P-256, for ECDH-ES+A256KW. */
final class KeyPairs {
    private KeyPairs() {}

    static EllipticCurveJsonWebKey generate(UUID keyId) {
        try {
            EllipticCurveJsonWebKey pair = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            pair.setKeyId(keyId.toString());
            pair.setUse(Use.ENCRYPTION);
            pair.setAlgorithm(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
            return pair;
        } catch (JoseException everyJavaHasP256) {
            throw new IllegalStateException("P-256", everyJavaHasP256);
        }
    }
}
