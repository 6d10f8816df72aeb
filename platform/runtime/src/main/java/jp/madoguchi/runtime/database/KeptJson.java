package jp.madoguchi.runtime.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/**
 * 列の中のJSON: values that are kept whole in one column because nothing is looked up by their parts. What cannot be read
 * was not written by this service. No failure keeps its cause: the message of one may quote the row.
 */
@Singleton
public class KeptJson {
    private final ObjectMapper mapper;

    KeptJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The value as the column holds it. */
    public String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " is no JSON");
        }
    }

    /** The value that was kept. */
    public <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a row holds no " + type.getSimpleName());
        }
    }

    /** The value that was kept, of a type with arguments. */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a row holds no " + type.getType().getTypeName());
        }
    }
}
