package jp.madoguchi.eligibility.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.KeyedDigest;
import jp.madoguchi.eligibility.EligibilityConfig;

/**
 * 患者の鍵: what a gateway knows a patient by. The same from check to check, another at every institution, and keyed,
 * as some patients are known by nothing but their numbers.
 */
@ApplicationScoped
class PatientKeys {
    private final KeyedDigest digest;

    PatientKeys(EligibilityConfig config) {
        this.digest = new KeyedDigest(config.cardKey());
    }

    UUID of(InstitutionCode institution, String patient) {
        ByteBuffer first = ByteBuffer.wrap(digest.of("patient|" + institution.wire() + "|" + patient));
        return new UUID(first.getLong(), first.getLong());
    }
}
