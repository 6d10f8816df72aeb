package jp.madoguchi.outage.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.contracts.id.Sha256;

/**
 * 検索の指紋: 64 bits over a name in {@link SearchText} spelling, birth date and sex. Two people may share one, so it only
 * narrows; the
 * spelled name, date and sex are always compared again.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /**
     * The fingerprint of this key; stored ones must stay comparable, so this never changes without filling the index
     * anew.
     */
    public static long of(String nameOrKanaKey, LocalDate birthDate, Sex sex) {
        String text = nameOrKanaKey + "|" + birthDate + "|" + sex.code();
        return ByteBuffer.wrap(Sha256.of(text.getBytes(UTF_8))).getLong();
    }
}
