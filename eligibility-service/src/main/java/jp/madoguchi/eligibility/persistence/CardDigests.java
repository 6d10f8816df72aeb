package jp.madoguchi.eligibility.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.domain.CertificateSerial;

/** 証明書の要約: what stands in the registry for a serial number. Keyed, because serial numbers can be counted through. */
@ApplicationScoped
class CardDigests {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CardDigests(EligibilityConfig config) {
        this.key = new SecretKeySpec(config.cardKey().getBytes(UTF_8), ALGORITHM);
    }

    String of(CertificateSerial serial) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(serial.hex().getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }
}
