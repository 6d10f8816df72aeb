package jp.madoguchi.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * 無害な値: something a schema takes, so that what is wrong with a request is wrong in one place only. What a schema cannot
 * say (a day in a certain year, an id that exists) is given by name.
 */
public final class SoundValues {
    /** The first of these that a pattern takes. */
    private static final List<String> CANDIDATES = List.of(
            "06139000",
            "1311234569",
            "01",
            "2026-11",
            "00000000-0000-4000-8000-000000000001",
            "open",
            "A1",
            HostileValues.SECRET);

    /** What a map has its one value under. */
    static final String KEY = "name";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PublishedDoors document;
    private final Map<String, String> named;

    /** With these values for the items of these names; in braces that of a parameter only. */
    public SoundValues(PublishedDoors document, Map<String, String> named) {
        this.document = document;
        this.named = Map.copyOf(named);
    }

    String text(Door.Parameter parameter) {
        String given = named.get('{' + parameter.name() + '}');
        return given == null ? of(parameter.name(), parameter.schema()).asText() : given;
    }

    List<Limits.AtLimit> limits(JsonNode schema) {
        return Limits.of(document, this, schema);
    }

    List<Edges.AtBound> bounds(Door.Parameter parameter) {
        return Edges.numbers(document.resolved(parameter.schema()));
    }

    List<Edges.AtBound> wholeNumbers(Door.Parameter parameter) {
        return Edges.wholeNumbers(document.resolved(parameter.schema()));
    }

    List<Edges.AtText> texts(Door.Parameter parameter) {
        return Edges.texts(document.resolved(parameter.schema()), text(parameter));
    }

    JsonNode of(String name, JsonNode unresolved) {
        JsonNode schema = document.resolved(unresolved);
        String given = named.get(name);
        if (given != null) {
            return NODES.textNode(given);
        }
        if (schema.has("enum")) {
            return schema.path("enum").path(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> array(name, schema);
            case "integer", "number" ->
                NODES.numberNode(Math.max(1, schema.path("minimum").asInt()));
            case "boolean" -> NODES.booleanNode(false);
            default -> NODES.textNode(text(schema));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = NODES.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), of(property.getKey(), property.getValue())));
        if (schema.path("additionalProperties").isObject()) {
            object.set(KEY, of(KEY, schema.path("additionalProperties")));
        }
        return object;
    }

    private ArrayNode array(String name, JsonNode schema) {
        return NODES.arrayNode().add(of(name, schema.path("items")));
    }

    private static String text(JsonNode schema) {
        if (schema.has("pattern")) {
            String pattern = schema.path("pattern").asText();
            return CANDIDATES.stream()
                    .filter(candidate -> candidate.matches(pattern))
                    .findFirst()
                    .orElse("1");
        }
        if (schema.has("examples")) {
            return schema.path("examples").path(0).asText();
        }
        return switch (schema.path("format").asText()) {
            case "date" -> "2026-11-20";
            case "date-time" -> "2026-11-20T01:02:03Z";
            case "local-time", "time", "partial-time" -> "10:30:00";
            default -> schema.path("maxLength").asInt(100) < 20 ? "12345" : HostileValues.SECRET;
        };
    }
}
