package jp.madoguchi.contracts.event;

import java.util.Arrays;
import java.util.Optional;

/**
 * 資格有効性: the closed set of answers to a check that could be asked (OQSCD006). Could not ask is no member: it is a
 * {@link Cause}.
 */
public enum Validity {
    /** 有効. */
    VALID("1", "資格（有効）"),
    /** 無効: the coverage found is lost and no newer one is known. */
    INVALID("2", "資格（無効）"),
    /** 無効（新しい資格あり）: a newer coverage exists, whose content this answer must not show. */
    INVALID_NEWER_EXISTS("3", "資格（無効・新しい資格あり）"),
    /** 該当資格なし. */
    NOT_FOUND("4", "資格情報なし"),
    /** 複数該当: a person must choose. */
    MULTIPLE("5", "複数該当"),
    /**
     * 有効（未登録）: 医療扶助, known to the national system although no insurer registered a coverage. No registry of
     * insurers can answer it, only who has seen the national system do so.
     */
    VALID_UNREGISTERED("6", "資格（有効・未登録）");

    private final String code;
    private final String label;

    Validity(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The answer with this code of OQSCD006, or empty for a code this version does not know. */
    public static Optional<Validity> byCode(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }

    /** The code of OQSCD006. */
    public String code() {
        return code;
    }

    /** The words on the screen. */
    public String label() {
        return label;
    }
}
