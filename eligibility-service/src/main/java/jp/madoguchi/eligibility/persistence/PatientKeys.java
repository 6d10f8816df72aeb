package jp.madoguchi.eligibility.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.EligibilityConfig;

/**
 * 患者の鍵: what a gateway knows a patient by. The same from check to check, another at every institution, and keyed,
 * as some patients are known by nothing but their numbers.
 */
@ApplicationScoped
class PatientKeys {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    PatientKeys(EligibilityConfig config) {
        this.key = new SecretKeySpec(config.cardKey().getBytes(UTF_8), ALGORITHM);
    }

    UUID of(InstitutionCode institution, String patient) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            ByteBuffer digest =
                    ByteBuffer.wrap(mac.doFinal(("patient|" + institution.wire() + "|" + patient).getBytes(UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
