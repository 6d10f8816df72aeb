package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.List;

/** 照会番号の決まり: what an institution may call a patient by. Neither the manual nor anything public says its limits. */
public final class ReferenceNumberRules {
    private static final String FIELD = "referenceNumber";
    private static final String BASIS = "外部インターフェイス仕様書 照会番号（非公開。桁数と文字は未確認）";
    private static final int FIRST_PRINTABLE = 0x21;
    private static final int LAST_PRINTABLE = 0x7E;

    /**
     * Half-width printable characters, the space not included: it would be lost in the file exchange, and a full-width
     * digit would never be found again.
     */
    static final Rule<String> HALF_WIDTH = new Rule<>(
            "ELG-502",
            FIELD,
            "照会番号は半角の英数字・記号（空白を除く）にしてください",
            BASIS,
            number -> number.chars().allMatch(c -> c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE));

    private ReferenceNumberRules() {}

    /** Every rule this number breaks when it is registered on this day. */
    public static List<Rule<String>> broken(String number, LocalDate day) {
        return Rule.broken(catalogue(day), number);
    }

    static List<Rule<String>> catalogue(LocalDate day) {
        return List.of(withinLength(day), HALF_WIDTH);
    }

    /** At least one character and at most as many as the table gives, both included. */
    private static Rule<String> withinLength(LocalDate day) {
        int longest = Terms.referenceNumberLength(day);
        return new Rule<>(
                "ELG-501",
                FIELD,
                "照会番号は1桁以上" + longest + "桁以下にしてください",
                BASIS,
                number -> !number.isEmpty() && number.length() <= longest);
    }
}
