package jp.madoguchi.web;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.id.WireValue;

/**
 * 識別子のJSON: identifiers travel as plain strings and check themselves when read, and everything else is read only as
 * what it was written. Kept here so that {@code platform/contracts} needs no Jackson annotation.
 */
@Singleton
public class IdentifierJson implements ObjectMapperCustomizer {

    /** A mapper for code outside CDI that reads and writes exactly as the services do. */
    public static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        new IdentifierJson().customize(mapper);
        return mapper;
    }

    /** After everybody else: what is read here as it was written must not be read more leniently by a later module. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.addMixIn(WireValue.class, AsString.class);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        // Of two values under one name nobody knows which was meant.
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        nothingIsTakenForSomethingElse(mapper);
        mapper.registerModule(new SimpleModule("madoguchi-wire")
                .addDeserializer(String.class, new SoundText())
                .addKeyDeserializer(String.class, new SoundText.Key())
                .addDeserializer(LocalDate.class, new WrittenDay())
                .addDeserializer(Instant.class, new WrittenMoment()));
    }

    /** 15.9 percent is not 15, "1" is not 1 and 1 is not true. */
    private static void nothingIsTakenForSomethingElse(ObjectMapper mapper) {
        for (LogicalType type : List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean)) {
            MutableCoercionConfig config = mapper.coercionConfigFor(type);
            config.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
            config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        }
        mapper.coercionConfigFor(LogicalType.Integer).setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.Boolean).setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
    }

    private interface AsString {
        @JsonValue
        String wire();
    }
}
