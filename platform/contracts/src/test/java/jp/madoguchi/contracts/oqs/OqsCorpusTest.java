package jp.madoguchi.contracts.oqs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the published pairs of JSON and XML together, and every other spelling beside them. */
class OqsCorpusTest {
    private static final Path CORPUS = Path.of("src/main/resources/oqs/corpus");
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    static List<String> otherSpellings() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve("read"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void writesEveryMessageByteForByte(String name) throws IOException {
        for (OqsEncoding encoding : OqsEncoding.values()) {
            Path file = CORPUS.resolve(name + "." + encoding.declared() + ".xml");
            byte[] written = OqsSamples.write(message(json(name)), encoding);
            if (Boolean.getBoolean("contracts.write")) {
                Files.write(file, written);
            }

            assertArrayEquals(
                    Files.readAllBytes(file), written, file.getFileName().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void readsEveryMessageBack(String name) throws IOException {
        for (OqsEncoding encoding : OqsEncoding.values()) {
            byte[] file = Files.readAllBytes(CORPUS.resolve(name + "." + encoding.declared() + ".xml"));

            OqsReading.Read read = OqsSamples.read(file);

            assertEquals(
                    withIdentifier(json(name), encoding), json(read.message().root()), name);
            assertEquals(0, read.unknownElements(), name);
        }
    }

    /** {@code NAME~what-is-different.xml} reads like {@code NAME.json}. */
    @ParameterizedTest
    @MethodSource("otherSpellings")
    void readsOtherSpellingsAlike(String file) throws IOException {
        OqsReading.Read read =
                OqsSamples.read(Files.readAllBytes(CORPUS.resolve("read").resolve(file)));

        JsonNode expected = withIdentifier(json(file.substring(0, file.indexOf('~'))), read.encoding());
        assertEquals(expected, withIdentifier(json(read.message().root()), read.encoding()), file);
    }

    @ParameterizedTest
    @EnumSource
    void holdsEveryEncodingAndEveryKindOfAnswer(OqsEncoding encoding) throws IOException {
        assertTrue(names().size() >= 8, encoding.declared());
        for (String name : names()) {
            assertTrue(Files.exists(CORPUS.resolve(name + "." + encoding.declared() + ".xml")), name);
        }
    }

    private static ObjectNode json(String name) throws IOException {
        return (ObjectNode) JSON.readTree(Files.readAllBytes(CORPUS.resolve(name + ".json")));
    }

    private static JsonNode withIdentifier(ObjectNode message, OqsEncoding encoding) {
        ObjectNode copy = message.deepCopy();
        if (copy.get("MessageHeader") instanceof ObjectNode header) {
            header.put("CharacterCodeIdentifier", encoding.identifier());
        }
        return copy;
    }

    private static OqsMessage message(ObjectNode json) {
        OqsBlock.Builder root = OqsMessage.builder();
        fill(root, json);
        return OqsMessage.of(root);
    }

    private static void fill(OqsBlock.Builder into, JsonNode json) {
        json.properties().forEach(field -> {
            if (field.getValue().isTextual()) {
                into.with(field.getKey(), field.getValue().textValue());
                return;
            }
            List<JsonNode> many = field.getValue() instanceof ArrayNode array
                    ? Stream.iterate(0, i -> i < array.size(), i -> i + 1)
                            .map(array::get)
                            .toList()
                    : List.of(field.getValue());
            for (JsonNode one : many) {
                OqsBlock.Builder inner = into.within(field.getKey());
                fill(inner, one);
                into.with(inner);
            }
        });
    }

    private static ObjectNode json(OqsBlock block) {
        ObjectNode json = JSON.createObjectNode();
        for (String element : block.kind().values()) {
            block.value(element).ifPresent(value -> json.put(element, value));
        }
        for (OqsContainer within : block.kind().containers()) {
            List<OqsBlock> blocks = block.blocks(within.name());
            if (within.isMany() && !blocks.isEmpty()) {
                ArrayNode array = json.putArray(within.name());
                blocks.forEach(inner -> array.add(json(inner)));
            } else {
                blocks.forEach(inner -> json.set(within.name(), json(inner)));
            }
        }
        return json;
    }
}
