package jp.madoguchi.eligibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.eligibility.domain.CheckAnswer;

/** 保存するJSON: what is kept whole because nothing is looked up by it, as this service wrote it. */
@ApplicationScoped
class KeptJson {
    private final ObjectMapper mapper;

    KeptJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a value of the domain is always JSON", impossible);
        }
    }

    /** An answer as it was given. */
    CheckAnswer answer(String text) {
        return read(text, CheckAnswer.class);
    }

    <T> T read(String text, Class<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException(type.getSimpleName(), writtenByUs);
        }
    }

    <T> T read(String text, TypeReference<T> type) {
        try {
            return mapper.readValue(text, type);
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException(type.getType().getTypeName(), writtenByUs);
        }
    }
}
