package jp.madoguchi.declaration.persistence;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.Set;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.declaration.application.Opening;
import jp.madoguchi.declaration.domain.UnreadableReason;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.lang.JoseException;

/** 封: opens a sealed form with its private key. Takes exactly the one algorithm the gateways seal with. */
@Singleton
class Seal {
    private static final AlgorithmConstraints ECDH_ES_A256KW =
            new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.ECDH_ES_A256KW);
    private static final AlgorithmConstraints A256GCM =
            new AlgorithmConstraints(ConstraintType.PERMIT, ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
    private static final Set<Integer> RATIOS = Set.of(10, 20, 30);

    private final ObjectMapper json;

    Seal(ObjectMapper json) {
        this.json = json;
    }

    Opening open(SealedContent sealed, PrivateKey key) {
        if (!hasOurHeader(sealed)) {
            return new Opening.Closed(UnreadableReason.SEAL_BROKEN);
        }
        JsonWebEncryption jwe = new JsonWebEncryption();
        jwe.setAlgorithmConstraints(ECDH_ES_A256KW);
        jwe.setContentEncryptionAlgorithmConstraints(A256GCM);
        jwe.setKey(key);
        try {
            jwe.setCompactSerialization(sealed.jwe());
            return content(jwe.getPlaintextBytes());
        } catch (JoseException broken) {
            return new Opening.Closed(UnreadableReason.SEAL_BROKEN);
        }
    }

    private boolean hasOurHeader(SealedContent sealed) {
        String encoded = sealed.jwe().substring(0, Math.max(0, sealed.jwe().indexOf('.')));
        try {
            return SealHeader.isOurs(json.readTree(Base64.getUrlDecoder().decode(encoded)), sealed.keyId());
        } catch (IllegalArgumentException | JacksonException noHeader) {
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private Opening content(byte[] plain) {
        try {
            DeclarationContent content = json.readValue(plain, DeclarationContent.class);
            return isForm(content)
                    ? new Opening.Opened(content)
                    : new Opening.Closed(UnreadableReason.CONTENT_MALFORMED);
        } catch (JacksonException noForm) {
            return new Opening.Closed(UnreadableReason.CONTENT_MALFORMED);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** JSON null reads as no object, and a missing name as null, whatever the types say. */
    @SuppressWarnings("ConstantValue")
    private static boolean isForm(DeclarationContent content) {
        return content != null
                && content.name() != null
                && !content.name().isBlank()
                && (content.declaredRatioPercent() == null || RATIOS.contains(content.declaredRatioPercent()));
    }
}
