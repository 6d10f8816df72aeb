package jp.madoguchi.outage.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import jp.madoguchi.outage.domain.Sign;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/** 兆候のJSON: as the stream's own topics hold them. */
final class SignSerde implements Serde<Sign> {
    private final ObjectMapper mapper;

    SignSerde(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public Serializer<Sign> serializer() {
        return (topic, sign) -> {
            try {
                return mapper.writeValueAsBytes(sign);
            } catch (JsonProcessingException impossible) {
                throw new SerializationException("a sign is no JSON");
            }
        };
    }

    @Override
    public Deserializer<Sign> deserializer() {
        return (topic, bytes) -> {
            try {
                return mapper.readValue(bytes, Sign.class);
            } catch (IOException unreadable) {
                throw new SerializationException(topic + " holds what is no sign");
            }
        };
    }
}
