package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * 規則の読み方の選び: for a rule that no document settles, a clinic may pick another of the values listed for it. What is
 * certain is never up for choice.
 */
public final class RuleChoices {
    private static final RuleChoices NONE = new RuleChoices(Map.of());

    private final Map<String, String> chosen;

    private RuleChoices(Map<String, String> chosen) {
        this.chosen = chosen;
    }

    /** Every rule as the tables have it. */
    public static RuleChoices none() {
        return NONE;
    }

    /** These choices by rule id; refused with a sentence where a rule or a value is not up for choice. */
    public static RuleChoices of(Map<String, String> chosen) {
        Map<String, String> others = new TreeMap<>(chosen);
        others.entrySet().removeIf(choice -> isUsual(choice.getKey(), choice.getValue()));
        return new RuleChoices(others);
    }

    private static boolean isUsual(String key, String value) {
        RuleChoice choice = RuleChoice.of(key)
                .orElseThrow(() -> new IllegalArgumentException(key + " は選べる規則ではありません。選べるのは "
                        + String.join(
                                "・",
                                RuleChoice.ALL.stream().map(RuleChoice::key).toList())));
        if (!choice.allows(value)) {
            throw new IllegalArgumentException(key + " に " + value + " は選べません。選べるのは " + choice.allowed());
        }
        return choice.usual().equals(value);
    }

    /** The value in force on this day; a choice stands in for a row that is not certain. */
    String value(DatedTable table, String key, LocalDate day) {
        DatedTable.Row row = table.row(key, day);
        return row.isCertain() ? row.value() : chosen.getOrDefault(key, row.value());
    }

    /** 確かでない規則: what is in force on this day without being certain, with what this clinic goes by. */
    public List<OpenRule> open(LocalDate day) {
        return DatedTable.ALL.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.isInForceOn(day) && !row.isCertain())
                .map(row -> new OpenRule(
                        row.key(),
                        row.title(),
                        row.value(),
                        chosen.getOrDefault(row.key(), row.value()),
                        row.certainty(),
                        row.source()))
                .toList();
    }

    /**
     * 確かでない規則の一つ.
     *
     * @param value as the table has it
     * @param used what this clinic goes by
     */
    public record OpenRule(String id, String title, String value, String used, String certainty, String source) {}
}
