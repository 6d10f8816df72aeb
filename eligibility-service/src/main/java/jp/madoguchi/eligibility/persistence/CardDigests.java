package jp.madoguchi.eligibility.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.id.KeyedDigest;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.domain.CertificateSerial;

/** 証明書の要約: what stands in the registry for a serial number. Keyed, because serial numbers can be counted through. */
@ApplicationScoped
class CardDigests {
    private final KeyedDigest digest;

    CardDigests(EligibilityConfig config) {
        this.digest = new KeyedDigest(config.cardKey());
    }

    String of(CertificateSerial serial) {
        return digest.hex(serial.hex());
    }
}
