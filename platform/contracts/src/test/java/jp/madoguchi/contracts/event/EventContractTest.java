package jp.madoguchi.contracts.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.DeskActionRecorded.StatedDay;
import jp.madoguchi.contracts.id.WireValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertEquals(Set.of(), problems(type, example(type)));
    }

    private static Set<ValidationMessage> problems(EventType type, JsonNode fact) throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(RESOURCES.resolve("schemas/" + type.wire() + ".json")));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(fact);
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
    void aVisitOnAnAssistanceTicketCarriesItsNumbersAndNoShare() throws IOException {
        ObjectNode visit = (ObjectNode) example(EventType.VISIT_RECORDED);
        visit.put("basis", "ASSISTANCE_TICKET").put("certificateIssued", false);
        visit.set("copay", JSON.readTree("{\"percent\":0,\"clause\":\"PUBLIC_ASSISTANCE\"}"));
        visit.set("ticket", JSON.readTree("{\"payerNumber\":\"12130019\",\"recipientNumber\":\"1234566\"}"));

        VisitRecorded read = JSON.treeToValue(visit, VisitRecorded.class);

        assertEquals(Set.of(), problems(EventType.VISIT_RECORDED, visit));
        assertEquals(visit, JSON.readTree(JSON.writeValueAsString(read)));
        assertTrue(CompleteFact.test(read));
    }

    @Test
    void aNoteSaysWhatWasNotToBeReadOnTheCard() throws IOException {
        ObjectNode visit = (ObjectNode) example(EventType.VISIT_RECORDED);
        ((ObjectNode) visit.get("patient")).set("illegible", JSON.readTree("[\"NAME\",\"ADDRESS\"]"));

        VisitRecorded read = JSON.treeToValue(visit, VisitRecorded.class);

        assertEquals(Set.of(), problems(EventType.VISIT_RECORDED, visit));
        assertEquals(visit, JSON.readTree(JSON.writeValueAsString(read)));
        assertEquals(
                List.of("氏名", "住所"),
                Objects.requireNonNull(read.patient().illegible()).stream()
                        .map(PrintedItem::label)
                        .toList());
    }

    @Test
    void aStatedDaySaysWhichOneItWasAndWhatTheMachineShowed() throws IOException {
        ObjectNode action = (ObjectNode) example(EventType.DESK_ACTION_RECORDED);
        action.put("action", "DATE_STATED").putNull("reason");
        action.set("day", JSON.readTree("{\"stated\":\"2026-11-20\",\"machine\":\"2026-11-21\"}"));

        DeskActionRecorded read = JSON.treeToValue(action, DeskActionRecorded.class);

        assertEquals(Set.of(), problems(EventType.DESK_ACTION_RECORDED, action));
        assertEquals(action, JSON.readTree(JSON.writeValueAsString(read)));
        assertEquals(new StatedDay(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21)), read.day());
        action.set("day", JSON.readTree("{\"stated\":\"2026-11-20\"}"));
        assertFalse(CompleteFact.test(JSON.treeToValue(action, DeskActionRecorded.class)));
    }

    /** What was not told then is not known now. */
    @Test
    void readsWhatWasWrittenBeforeAFieldWasAdded() throws IOException {
        ObjectNode visit = (ObjectNode) example(EventType.VISIT_RECORDED);
        ObjectNode action = (ObjectNode) example(EventType.DESK_ACTION_RECORDED);
        action.put("action", "DATE_STATED");
        visit.remove("ticket");
        ((ObjectNode) visit.get("patient")).remove("illegible");
        action.remove("day");
        ObjectNode closed = (ObjectNode) example(EventType.OUTAGE_CLOSED);
        closed.remove("merged");

        assertEquals(Set.of(), problems(EventType.OUTAGE_CLOSED, closed));
        assertNull(JSON.treeToValue(closed, OutageClosed.class).merged());
        assertEquals(Set.of(), problems(EventType.VISIT_RECORDED, visit));
        assertEquals(Set.of(), problems(EventType.DESK_ACTION_RECORDED, action));
        assertNull(JSON.treeToValue(visit, VisitRecorded.class).ticket());
        assertNull(JSON.treeToValue(visit, VisitRecorded.class).patient().illegible());
        assertNull(JSON.treeToValue(action, DeskActionRecorded.class).day());
        assertTrue(CompleteFact.test(JSON.treeToValue(action, DeskActionRecorded.class)));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({
        "0,PUBLIC_ASSISTANCE,true",
        "10,PUBLIC_ASSISTANCE,false",
        "0,ONLINE_CHECK,false",
        "10,ONLINE_CHECK,true",
        "20,NOTICE_2_1,true",
        "30,NOTICE_2_2,true",
        "40,NOTICE_2_2,false",
        "100,NOTICE_2_3,true",
    })
    void leavesAPatientNoShareOnAssistanceAlone(int percent, CopayClause clause, boolean isOne) {
        if (isOne) {
            assertEquals(percent, new Copay(percent, clause).percent());
        } else {
            assertThrows(IllegalArgumentException.class, () -> new Copay(percent, clause));
        }
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
