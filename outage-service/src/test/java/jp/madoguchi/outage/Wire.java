package jp.madoguchi.outage;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.IdentifierJson;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What other parts say to the service, and what it says. */
public final class Wire {
    private static final ObjectMapper JSON = IdentifierJson.mapper();

    private Wire() {}

    public static void send(Payload payload) {
        send(UUID.randomUUID(), payload);
    }

    public static void send(UUID eventId, Payload payload) {
        send(eventId, Instant.parse("2026-11-21T00:00:00Z"), payload);
    }

    public static void send(UUID eventId, Instant at, Payload payload) {
        try {
            TestTopics.send(
                    new Event<>(eventId, URI.create("urn:madoguchi:test"), at, payload),
                    JSON.writeValueAsString(payload));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Bytes that are no such event; the key says which partition they block if they are not put aside. */
    public static void sendPoison(Topic topic, EventType type, String key) {
        TestTopics.send(
                topic.wire(),
                key,
                "{\"no\":".getBytes(UTF_8),
                Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", type.wire(),
                        "ce_source", "urn:madoguchi:test",
                        "ce_time", "2026-11-21T00:00:00Z"));
    }

    /** Waits for the dead letter of this key and tells its reason. */
    public static String deadLetterReason(Topic topic, String key) {
        return TestTopics.header(
                TestTopics.await(topic.deadLetters(), dead -> key.equals(dead.key())), "madoguchi_reason");
    }

    /** Waits for the service to say this of this key. */
    public static JsonNode await(EventType type, String key) {
        return body(TestTopics.await(type.topic().wire(), record -> is(record, type, key)));
    }

    /** Everything of this type the service has said of this key. */
    public static List<JsonNode> all(EventType type, String key) {
        return TestTopics.all(type.topic().wire()).stream()
                .filter(record -> is(record, type, key))
                .map(Wire::body)
                .toList();
    }

    private static boolean is(ConsumerRecord<String, byte[]> record, EventType type, String key) {
        return key.equals(record.key()) && type.wire().equals(TestTopics.header(record, "ce_type"));
    }

    private static JsonNode body(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readTree(record.value());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
