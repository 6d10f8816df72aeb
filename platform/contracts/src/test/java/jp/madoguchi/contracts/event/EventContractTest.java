package jp.madoguchi.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.WireValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds record, schema and example of every kind of event together. */
class EventContractTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(WireValue.class, AsString.class);

    private interface AsString {
        @JsonValue
        String wire();
    }

    @ParameterizedTest
    @EnumSource
    void schemaIsTheOneOfTheRecord(EventType type) throws IOException {
        Path file = RESOURCES.resolve("schemas/" + type.wire() + ".json");
        String derived = EventSchemas.pretty(EventSchemas.of(type));
        if (Boolean.getBoolean("contracts.write")) {
            Files.writeString(file, derived);
        }

        assertEquals(derived, Files.readString(file), "run with -Dcontracts.write=true after adding a field");
    }

    @ParameterizedTest
    @EnumSource
    void exampleSatisfiesTheSchema(EventType type) throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(RESOURCES.resolve("schemas/" + type.wire() + ".json")));

        var problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(example(type));

        assertEquals(Set.of(), problems);
    }

    @ParameterizedTest
    @EnumSource
    void exampleIsWhatTheRecordWrites(EventType type) throws IOException {
        JsonNode example = example(type);
        Payload payload = JSON.treeToValue(example, type.payload());

        assertEquals(example, JSON.readTree(JSON.writeValueAsString(payload)));
        assertEquals(type, payload.eventType());
        assertTrue(!payload.key().isBlank());
    }

    @Test
    void everyFileBelongsToAKindOfEvent() throws IOException {
        Set<String> wanted = Arrays.stream(EventType.values())
                .map(type -> type.wire() + ".json")
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(wanted, names("schemas"));
        assertEquals(wanted, names("examples"));
    }

    @Test
    void noFieldOfAnyEventCouldHoldAnIndividualNumber() {
        List<String> suspicious = Arrays.stream(EventType.values())
                .map(type -> EventSchemas.of(type).toString().toLowerCase(java.util.Locale.ROOT))
                .filter(schema -> schema.contains("mynumber") || schema.contains("individualnumber"))
                .toList();

        assertEquals(List.of(), suspicious);
    }

    private static JsonNode example(EventType type) throws IOException {
        return JSON.readTree(
                new String(Files.readAllBytes(RESOURCES.resolve("examples/" + type.wire() + ".json")), UTF_8));
    }

    private static Set<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
