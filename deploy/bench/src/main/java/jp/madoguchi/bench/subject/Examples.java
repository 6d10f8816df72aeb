package jp.madoguchi.bench.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import jp.madoguchi.contracts.event.EventType;

/** 事象の見本: the published example of an event type, as its JSON text. */
final class Examples {
    private Examples() {}

    static String of(EventType type) {
        try (InputStream text = EventType.class.getResourceAsStream("/examples/" + type.wire() + ".json")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
