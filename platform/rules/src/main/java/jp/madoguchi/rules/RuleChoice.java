package jp.madoguchi.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * 選べる規則: a rule that no document settles, and the values a clinic may go by.
 *
 * @param allowed values between spaces, or a range of numbers such as {@code 0..92}
 * @param usual what the table goes by
 * @param why what is missing
 */
record RuleChoice(String key, String allowed, String usual, String why) {
    static final List<RuleChoice> ALL = DatedTable.rows("choices", "key", "allowed", "default", "why").stream()
            .map(RuleChoice::read)
            .toList();

    private static final String TO = "..";

    private static RuleChoice read(String... cells) {
        return new RuleChoice(cells[0], cells[1], cells[2], cells[3]);
    }

    static Optional<RuleChoice> of(String key) {
        return ALL.stream().filter(choice -> choice.key.equals(key)).findFirst();
    }

    boolean allows(String value) {
        int to = allowed.indexOf(TO);
        return to < 0
                ? Arrays.asList(allowed.split(" ")).contains(value)
                : value.matches("[0-9]{1,4}")
                        && Integer.parseInt(value) >= Integer.parseInt(allowed.substring(0, to))
                        && Integer.parseInt(value) <= Integer.parseInt(allowed.substring(to + TO.length()));
    }
}
