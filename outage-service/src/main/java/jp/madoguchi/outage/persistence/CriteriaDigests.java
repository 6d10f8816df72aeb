package jp.madoguchi.outage.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.outage.domain.LookupCriteria;

/**
 * 検索条件の要約: stands for what a search asked, so that the next one can be told to ask the same. Keyed, because names and
 * birth dates could be counted through.
 */
final class CriteriaDigests {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;

    /** Without a secret, one that this process draws and nobody else ever knows. */
    CriteriaDigests(Optional<String> secret) {
        this.key = new SecretKeySpec(
                secret.map(text -> text.getBytes(UTF_8)).orElseGet(CriteriaDigests::drawn), ALGORITHM);
    }

    /** 64 hexadecimal digits. */
    String of(LookupCriteria criteria) {
        String text = String.join(
                "\n",
                Objects.requireNonNullElse(criteria.nameKey(), ""),
                Objects.requireNonNullElse(criteria.kanaKey(), ""),
                criteria.birthDate().toString(),
                criteria.sex().name(),
                String.join(" ", criteria.addressWords()),
                String.join(" ", criteria.insurerWords()),
                criteria.confirmationDate().toString());
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has " + ALGORITHM, impossible);
        }
    }

    private static byte[] drawn() {
        byte[] drawn = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(drawn);
        return drawn;
    }
}
