package jp.madoguchi.outage.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** 行の中のJSON: values that are kept whole in one column. */
@Singleton
class RowJson {
    private final ObjectMapper mapper;

    RowJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** An absent value is the empty text: SQL turns it into null, because a null parameter has no type. */
    String textOrEmpty(@Nullable Object value) {
        return value == null ? "" : text(value);
    }

    @Nullable
    String write(@Nullable Object value) {
        return value == null ? null : text(value);
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            // Not kept as the cause: its message may quote the value.
            throw new IllegalStateException("a " + value.getClass().getSimpleName() + " is no JSON");
        }
    }

    <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : value(json, type);
    }

    <T> T value(String json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException unreadable) {
            // Not kept as the cause: its message may quote the row.
            throw new IllegalStateException("a row holds no " + type.getSimpleName());
        }
    }
}
