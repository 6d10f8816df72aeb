package jp.madoguchi.outage.persistence;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.contracts.id.KeyedDigest;
import jp.madoguchi.outage.domain.LookupCriteria;

/**
 * 検索条件の要約: stands for what a search asked, so that the next one can be told to ask the same. Keyed, because names and
 * birth dates could be counted through.
 */
final class CriteriaDigests {
    private static final int KEY_BYTES = 32;

    private final KeyedDigest digest;

    /** Without a secret, one that this process draws and nobody else ever knows. */
    CriteriaDigests(Optional<String> secret) {
        this.digest = new KeyedDigest(secret.orElseGet(CriteriaDigests::drawn));
    }

    /** 64 hexadecimal digits. */
    String of(LookupCriteria criteria) {
        return digest.hex(String.join(
                "\n",
                Objects.requireNonNullElse(criteria.nameKey(), ""),
                Objects.requireNonNullElse(criteria.kanaKey(), ""),
                criteria.birthDate().toString(),
                criteria.sex().name(),
                String.join(" ", criteria.addressWords()),
                String.join(" ", criteria.insurerWords()),
                criteria.confirmationDate().toString()));
    }

    private static String drawn() {
        byte[] drawn = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
