package jp.madoguchi.claim.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;

/** 列の中のJSON: facts and decisions as text; a row that cannot be read was not written by this service. */
@Singleton
class CaseJson {
    private final ObjectMapper mapper;

    CaseJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " is no JSON", impossible);
        }
    }

    <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("stored " + type.getSimpleName() + " cannot be read", notOurs);
        }
    }
}
