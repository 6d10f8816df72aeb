package jp.madoguchi.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * 上限と下限: a sound body with each text, list and map at each limit the document publishes, and with one beyond it; with
 * each number on its bound, one inside it and one outside; and with each text that has a pattern or a format in another
 * one.
 */
final class Limits {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** The first of these that a pattern takes however often it is repeated. */
    private static final List<String> FILLERS = List.of("あ", "x", "1");

    /** Which way leads out. */
    private static final Map<String, Integer> BOUNDS =
            Map.of("minimum", -1, "maximum", 1, "exclusiveMinimum", -1, "exclusiveMaximum", 1);

    private static final String EXCLUSIVE = "exclusive";
    private static final List<String> MOST = List.of("maxLength", "maxItems", "maxProperties");
    private static final List<String> LEAST = List.of("minLength", "minItems");
    /** The first of these that a pattern does not take is beyond it. */
    private static final List<String> STRANGERS = List.of("!", "あ", "x", "1", " ", "");

    /** What is written in the form of each format and is none. */
    private static final Map<String, String> NONE_SUCH = Map.of(
            "date", "2026-02-30", "date-time", "2026-02-30T01:02:03Z", "uuid", "00000000-0000-4000-8000-00000000000g");

    private final PublishedDoors document;
    private final SoundValues sound;
    private final JsonNode body;
    private final List<AtLimit> found = new ArrayList<>();

    private Limits(PublishedDoors document, SoundValues sound, JsonNode body) {
        this.document = document;
        this.sound = sound;
        this.body = body;
    }

    /**
     * 上限の本文.
     *
     * @param beyond whether it holds more, or less, than the document allows, so that it must be refused
     */
    record AtLimit(String name, JsonNode body, boolean beyond) {}

    /** 境の数, inside the bound, on it or beyond it. */
    record AtBound(BigInteger number, boolean beyond) {}

    /** What to put in the place of a number with published bounds; nothing for anything else. */
    static List<AtBound> numbers(JsonNode schema) {
        return BOUNDS.entrySet().stream()
                .filter(bound -> schema.has(bound.getKey()))
                .flatMap(bound -> IntStream.rangeClosed(-1, 1)
                        .mapToObj(step -> new AtBound(
                                new BigInteger(schema.path(bound.getKey()).asText())
                                        .add(BigInteger.valueOf((long) bound.getValue() * step)),
                                step > 0 || (step == 0 && bound.getKey().startsWith(EXCLUSIVE)))))
                .toList();
    }

    static List<AtLimit> of(PublishedDoors document, SoundValues sound, JsonNode schema) {
        Limits limits = new Limits(document, sound, sound.of("", schema));
        limits.walk("", "", schema);
        return List.copyOf(limits.found);
    }

    private void walk(String at, String name, JsonNode unresolved) {
        JsonNode schema = document.resolved(unresolved);
        if (schema.has("enum") || body.at(at).isMissingNode()) {
            return;
        }
        if (!at.isEmpty()) {
            for (int out = 0; out <= 1; out++) {
                sized(at, name, schema, out);
            }
            strangers(schema)
                    .forEach(text ->
                            found.add(new AtLimit(at + " = " + text, replaced(body, at, NODES.textNode(text)), true)));
        }
        if (!at.isEmpty()) {
            numbers(schema)
                    .forEach(one -> found.add(new AtLimit(
                            at + " = " + one.number(),
                            replaced(body, at, NODES.numberNode(one.number())),
                            one.beyond())));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> walk(at + "/" + property.getKey(), property.getKey(), property.getValue()));
        if (schema.has("items")) {
            walk(at + "/0", name, schema.path("items"));
        }
    }

    private void sized(String at, String name, JsonNode schema, int out) {
        for (String limit : MOST) {
            if (schema.has(limit)) {
                sized(at, name, schema, limit, schema.path(limit).asInt() + out, out > 0);
            }
        }
        for (String limit : LEAST) {
            if (schema.path(limit).asInt() > 0) {
                sized(at, name, schema, limit, schema.path(limit).asInt() - out, out > 0);
            }
        }
    }

    private void sized(String at, String name, JsonNode schema, String limit, int size, boolean beyond) {
        JsonNode value = filled(limit, name, schema, size);
        found.add(new AtLimit(at + " of " + size, replaced(body, at, value), beyond));
    }

    /** Texts the pattern or the format does not take. */
    private static List<String> strangers(JsonNode schema) {
        List<String> strangers = new ArrayList<>();
        if (schema.has("pattern")) {
            Pattern pattern = Pattern.compile(schema.path("pattern").asText());
            STRANGERS.stream()
                    .filter(text -> !pattern.matcher(text).find())
                    .findFirst()
                    .ifPresent(strangers::add);
        }
        String none = NONE_SUCH.get(schema.path("format").asText());
        if (none != null) {
            strangers.add(none);
        }
        return strangers;
    }

    private JsonNode filled(String limit, String name, JsonNode schema, int size) {
        return switch (limit) {
            case "maxItems", "minItems" -> list(sound.of(name, schema.path("items")), size);
            case "maxProperties" -> map(sound.of(name, schema.path("additionalProperties")), size);
            default -> NODES.textNode(text(schema, size));
        };
    }

    private static ArrayNode list(JsonNode item, int size) {
        ArrayNode list = NODES.arrayNode();
        for (int i = 0; i < size; i++) {
            list.add(item);
        }
        return list;
    }

    private static ObjectNode map(JsonNode value, int size) {
        ObjectNode map = NODES.objectNode();
        for (int i = 0; i < size; i++) {
            map.set("name" + i, value);
        }
        return map;
    }

    private static String text(JsonNode schema, int size) {
        Pattern pattern = Pattern.compile(schema.path("pattern").asText());
        return FILLERS.stream()
                .map(filler -> filler.repeat(size))
                .filter(text -> pattern.matcher(text).find())
                .findFirst()
                .orElseGet(() -> "x".repeat(size));
    }

    /** A copy of a body with this value in the place of one item. */
    static JsonNode replaced(JsonNode body, String pointer, JsonNode value) {
        JsonNode copy = body.deepCopy();
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(last), value);
        }
        return copy;
    }
}
