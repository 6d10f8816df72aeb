package jp.madoguchi.bench.subject;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jp.madoguchi.contracts.id.WireValue;

/** 事実の表記: records of the contracts as the services send and keep them. */
public final class FactJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(WireValue.class, AsString.class)
            .build();

    private FactJson() {}

    /** The text of a value. */
    public static String text(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("no JSON of " + value.getClass(), impossible);
        }
    }

    private interface AsString {
        @JsonValue
        String wire();
    }
}
