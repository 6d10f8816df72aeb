package jp.madoguchi.outage.domain.rule;

import java.util.List;
import jp.madoguchi.outage.domain.Basis;
import jp.madoguchi.outage.domain.Finding;

/**
 * 照会番号の決まり, the same as where it is set after a 資格確認: what this service lets through the registry's owner must be able
 * to keep. Neither the manual nor anything public says its limits.
 */
public final class ReferenceNumberRules {
    private static final String FIELD = "number";
    private static final int LONGEST = 20;
    private static final int FIRST_PRINTABLE = 0x21;
    private static final int LAST_PRINTABLE = 0x7E;

    /** From one to twenty characters, both included. */
    static final Rule<String> LENGTH = new Rule<>(
            "OUT-112",
            FIELD,
            "照会番号は1桁以上" + LONGEST + "桁以下にしてください",
            Basis.MEANING,
            number -> !number.isEmpty() && number.length() <= LONGEST);

    /** Half-width printable characters, the space not included: it would be lost in the file exchange. */
    static final Rule<String> HALF_WIDTH = new Rule<>(
            "OUT-113",
            FIELD,
            "照会番号は半角の英数字・記号（空白を除く）にしてください",
            Basis.MEANING,
            number -> number.chars().allMatch(c -> c >= FIRST_PRINTABLE && c <= LAST_PRINTABLE));

    static final List<Rule<String>> CATALOGUE = List.of(LENGTH, HALF_WIDTH);

    private ReferenceNumberRules() {}

    /** Every rule this number breaks. */
    public static List<Finding> findings(String number) {
        return Rule.findings(CATALOGUE, number);
    }
}
