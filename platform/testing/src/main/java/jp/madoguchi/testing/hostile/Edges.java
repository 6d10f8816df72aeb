package jp.madoguchi.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * 境: what stands for one value on what the document publishes of it, and beyond: a number on its bound, one inside it
 * and one outside; a text at its shortest and longest, and one not of its pattern, its format or its list of words.
 */
final class Edges {
    /** The first of these that a pattern takes however often it is repeated. */
    private static final List<String> FILLERS = List.of("あ", "x", "1");

    /** Which way leads out. */
    private static final Map<String, Integer> BOUNDS =
            Map.of("minimum", -1, "maximum", 1, "exclusiveMinimum", -1, "exclusiveMaximum", 1);

    private static final String EXCLUSIVE = "exclusive";
    private static final String FORMAT = "format";
    private static final String PATTERN = "pattern";

    /** What a number of this format cannot be below or above. */
    private static final Map<String, Map<String, BigInteger>> WHOLE = Map.of(
            "int32", ends(Integer.MIN_VALUE, Integer.MAX_VALUE),
            "int64", ends(Long.MIN_VALUE, Long.MAX_VALUE));

    /** The first of these that a pattern does not take is beyond it. */
    private static final List<String> STRANGERS = List.of("!", "あ", "x", "1", " ", "");

    /** A text doubled this often is longer than any identifier. */
    private static final int DOUBLINGS = 10;

    private static final String NO_WORD = "none-such";

    /** What is written in the form of each format and is none. */
    private static final Map<String, String> NONE_SUCH = Map.of(
            "date", "2026-02-30", "date-time", "2026-02-30T01:02:03Z", "uuid", "00000000-0000-4000-8000-00000000000g");

    private Edges() {}

    private static Map<String, BigInteger> ends(long least, long most) {
        return Map.of("minimum", BigInteger.valueOf(least), "maximum", BigInteger.valueOf(most));
    }

    /** 境の数, inside the bound, on it or beyond it. */
    record AtBound(BigInteger number, boolean beyond) {}

    /** 境の文字列, at a limit or beyond it. */
    record AtText(String name, String text, boolean beyond) {}

    /** What to put in the place of a number with published bounds; nothing for anything else. */
    static List<AtBound> numbers(JsonNode schema) {
        return BOUNDS.keySet().stream()
                .filter(schema::has)
                .flatMap(
                        bound -> around(bound, new BigInteger(schema.path(bound).asText())))
                .toList();
    }

    /** The same of the ends of its format, where it has no bound of its own. */
    static List<AtBound> wholeNumbers(JsonNode schema) {
        return WHOLE.getOrDefault(schema.path(FORMAT).asText(), Map.of()).entrySet().stream()
                .filter(end -> !schema.has(end.getKey()) && !schema.has(exclusive(end.getKey())))
                .flatMap(end -> around(end.getKey(), end.getValue()))
                .toList();
    }

    private static String exclusive(String bound) {
        return EXCLUSIVE + Character.toUpperCase(bound.charAt(0)) + bound.substring(1);
    }

    private static Stream<AtBound> around(String bound, BigInteger end) {
        int out = BOUNDS.getOrDefault(bound, 0);
        return IntStream.rangeClosed(-1, 1)
                .mapToObj(step -> new AtBound(
                        end.add(BigInteger.valueOf((long) out * step)),
                        step > 0 || (step == 0 && bound.startsWith(EXCLUSIVE))));
    }

    /** What to put in the place of a text with published limits, where this one is sound; nothing for anything else. */
    static List<AtText> texts(JsonNode schema, String sound) {
        List<AtText> texts = new ArrayList<>();
        for (int out = 0; out <= 1; out++) {
            if (schema.has("maxLength")) {
                texts.add(ofSize(schema, schema.path("maxLength").asInt() + out, out > 0));
            }
            if (schema.path("minLength").asInt() > 0) {
                texts.add(ofSize(schema, schema.path("minLength").asInt() - out, out > 0));
            }
        }
        strangers(schema, sound).forEach(text -> texts.add(new AtText(" = " + text, text, true)));
        return texts;
    }

    private static AtText ofSize(JsonNode schema, int size, boolean beyond) {
        return new AtText(" of " + size, text(schema, size), beyond);
    }

    /** Texts the pattern, the format or the list of words does not take. */
    private static List<String> strangers(JsonNode schema, String sound) {
        List<String> strangers = new ArrayList<>();
        if (schema.has("enum")) {
            strangers.add(NO_WORD);
        }
        if (schema.has(PATTERN)) {
            Predicate<String> taken =
                    Pattern.compile(schema.path(PATTERN).asText()).asPredicate();
            STRANGERS.stream().filter(taken.negate()).findFirst().ifPresent(strangers::add);
            Stream.iterate(sound, text -> text + text)
                    .limit(schema.has("maxLength") ? 0 : DOUBLINGS)
                    .filter(taken.negate())
                    .findFirst()
                    .ifPresent(strangers::add);
        }
        String none = NONE_SUCH.get(schema.path(FORMAT).asText());
        if (none != null) {
            strangers.add(none);
        }
        return strangers;
    }

    private static String text(JsonNode schema, int size) {
        Pattern pattern = Pattern.compile(schema.path(PATTERN).asText());
        return FILLERS.stream()
                .map(filler -> filler.repeat(size))
                .filter(text -> pattern.matcher(text).find())
                .findFirst()
                .orElseGet(() -> "x".repeat(size));
    }
}
