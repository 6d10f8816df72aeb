package jp.madoguchi.gateway.uplink;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.gateway.application.Seal;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** 申立書の封: compact JWE, ECDH-ES+A256KW and A256GCM. */
@Singleton
class JoseSeal implements Seal {
    private final ObjectMapper json;

    JoseSeal(ObjectMapper json) {
        this.json = json;
    }

    /** Whether this key can seal: found out when it arrives, not when a patient stands at the desk. */
    static boolean isUsable(SealingKey key) {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(key.publicJwk()).getPublicKey() != null;
        } catch (JoseException noKey) {
            return false;
        }
    }

    @Override
    public SealedContent seal(SealingKey key, DeclarationContent content) {
        JsonWebEncryption envelope = new JsonWebEncryption();
        envelope.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
        envelope.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        envelope.setKeyIdHeaderValue(key.keyId().toString());
        try {
            envelope.setKey(
                    PublicJsonWebKey.Factory.newPublicJwk(key.publicJwk()).getPublicKey());
            envelope.setPayload(json.writeValueAsString(content));
            return new SealedContent(key.keyId(), envelope.getCompactSerialization());
        } catch (JoseException | JsonProcessingException checkedOnArrival) {
            // Not kept as the cause: it may quote the content.
            throw new IllegalStateException("not sealed");
        }
    }
}
