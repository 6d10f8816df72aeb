package jp.madoguchi.eligibility.domain;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 異体字の表: characters that people and systems write for one another in names, each with where that is said. */
record VariantCharacters(List<Row> rows) {
    private static final Map<Integer, String> USUAL = load("/rules/variant-characters.csv").rows.stream()
            .collect(toUnmodifiableMap(row -> row.variant.codePointAt(0), Row::usual));

    /** The text with every variant as its usual character. */
    static String usual(String text) {
        return text.codePoints()
                .collect(
                        StringBuilder::new,
                        (usual, character) ->
                                usual.append(USUAL.getOrDefault(character, Character.toString(character))),
                        StringBuilder::append)
                .toString();
    }

    static VariantCharacters load(String resource) {
        InputStream stream = Objects.requireNonNull(VariantCharacters.class.getResourceAsStream(resource), resource);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new VariantCharacters(reader.lines().skip(1).map(Row::parse).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One pair; {@code checkedOn} is empty when nobody has compared the row with its source itself. */
    record Row(String variant, String usual, String source, String checkedOn, String certainty) {
        private static final int COLUMNS = 5;

        static Row parse(String line) {
            String[] cells = line.split(",", COLUMNS);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }
    }
}
