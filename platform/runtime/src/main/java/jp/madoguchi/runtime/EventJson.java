package jp.madoguchi.runtime;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import jp.madoguchi.contracts.event.CompleteFact;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;

/** 事実のJSON: how payloads are written to and read from the wire. */
@Singleton
public class EventJson {
    private final ObjectMapper mapper;

    /** Writes and reads with this mapper. */
    public EventJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The wire text of a payload. */
    public String write(Payload payload) {
        try {
            return mapper.writeValueAsString(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("payload " + payload.eventType().wire() + " is no JSON", impossible);
        }
    }

    /**
     * Reads a payload of this type.
     *
     * @throws Undecodable when the bytes are no such payload
     */
    public Payload read(EventType type, byte[] bytes) {
        try {
            Payload payload = mapper.readValue(bytes, type.payload());
            if (payload == null) {
                throw new Undecodable("empty", null);
            }
            if (!CompleteFact.test(payload)) {
                throw new Undecodable("incomplete", null);
            }
            return payload;
        } catch (JacksonException notThis) {
            throw new Undecodable("undecodable", notThis);
        } catch (IOException notReadable) {
            throw new Undecodable("unreadable", notReadable);
        }
    }
}
