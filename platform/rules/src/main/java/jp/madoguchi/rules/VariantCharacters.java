package jp.madoguchi.rules;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;

/** 異体字の表: characters that people and systems write for one another in names, each with where that is said. */
public final class VariantCharacters {
    private static final List<Row> ROWS =
            DatedTable.rows("variant-characters", "variant", "usual", "source", "checked_on", "certainty").stream()
                    .map(Row::of)
                    .toList();
    private static final Map<Integer, String> USUAL =
            ROWS.stream().collect(toUnmodifiableMap(row -> row.variant.codePointAt(0), Row::usual));

    private VariantCharacters() {}

    /** The text with every variant as its usual character. */
    public static String usual(String text) {
        return text.codePoints()
                .collect(
                        StringBuilder::new,
                        (usual, character) ->
                                usual.append(USUAL.getOrDefault(character, Character.toString(character))),
                        StringBuilder::append)
                .toString();
    }

    /** Every pair of the table. */
    public static List<Row> rows() {
        return ROWS;
    }

    /** One pair; {@code checkedOn} is empty when nobody has compared the row with its source itself. */
    public record Row(String variant, String usual, String source, String checkedOn, String certainty) {
        static Row of(String... cells) {
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }
}
