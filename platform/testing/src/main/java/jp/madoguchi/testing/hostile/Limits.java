package jp.madoguchi.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 上限と下限: a sound body with each text, list and map at each limit the document publishes, and with one beyond it, and
 * with each number and text at its {@link Edges}.
 */
final class Limits {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
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

    static List<AtLimit> of(PublishedDoors document, SoundValues sound, JsonNode schema) {
        Limits limits = new Limits(document, sound, sound.of("", schema));
        limits.walk("", "", schema);
        return List.copyOf(limits.found);
    }

    private void walk(String at, String name, JsonNode unresolved) {
        JsonNode schema = document.resolved(unresolved);
        if (body.at(at).isMissingNode()) {
            return;
        }
        if (!at.isEmpty()) {
            leaf(at, schema);
            sizes(at, name, schema);
            keys(at, schema);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> walk(at + "/" + property.getKey(), property.getKey(), property.getValue()));
        if (schema.has("items")) {
            walk(at + "/0", name, schema.path("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            walk(at + "/" + SoundValues.KEY, SoundValues.KEY, schema.path("additionalProperties"));
        }
    }

    private void leaf(String at, JsonNode schema) {
        Edges.texts(schema, body.at(at).asText())
                .forEach(one -> add(at, one.name(), NODES.textNode(one.text()), one.beyond()));
        Stream.concat(Edges.numbers(schema).stream(), Edges.wholeNumbers(schema).stream())
                .forEach(one -> add(at, " = " + one.number(), NODES.numberNode(one.number()), one.beyond()));
    }

    private void sizes(String at, String name, JsonNode schema) {
        for (int out = 0; out <= 1; out++) {
            if (schema.has("maxItems")) {
                items(at, name, schema, schema.path("maxItems").asInt() + out, out > 0);
            }
            if (schema.has("maxProperties")) {
                int size = schema.path("maxProperties").asInt() + out;
                add(at, " of " + size, map(value(schema), size), out > 0);
            }
            if (schema.path("minItems").asInt() > 0) {
                items(at, name, schema, schema.path("minItems").asInt() - out, out > 0);
            }
        }
    }

    private void items(String at, String name, JsonNode schema, int size, boolean beyond) {
        add(at, " of " + size, list(sound.of(name, schema.path("items")), size), beyond);
    }

    /** What the names of a map may be. */
    private void keys(String at, JsonNode schema) {
        Edges.texts(document.resolved(schema.path("propertyNames")), SoundValues.KEY)
                .forEach(one -> add(
                        at, " named" + one.name(), NODES.objectNode().set(one.text(), value(schema)), one.beyond()));
    }

    private JsonNode value(JsonNode schema) {
        return sound.of(SoundValues.KEY, schema.path("additionalProperties"));
    }

    private void add(String at, String name, JsonNode value, boolean beyond) {
        found.add(new AtLimit(at + name, replaced(body, at, value), beyond));
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
            map.set(SoundValues.KEY + i, value);
        }
        return map;
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
