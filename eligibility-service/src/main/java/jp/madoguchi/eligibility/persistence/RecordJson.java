package jp.madoguchi.eligibility.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.eligibility.domain.HeldCertificates;
import jp.madoguchi.eligibility.domain.PersonRecord;
import org.jspecify.annotations.Nullable;

/** 台帳のJSON: what is kept whole because nothing is looked up by it. */
@ApplicationScoped
class RecordJson {
    private final ObjectMapper mapper;

    RecordJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String text(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a record is always JSON", impossible);
        }
    }

    PersonRecord record(String body) {
        return read(body, PersonRecord.class);
    }

    /** Most people hold none, which takes no room. */
    @Nullable
    String text(HeldCertificates certificates) {
        return certificates.equals(HeldCertificates.NONE) ? null : text((Object) certificates);
    }

    HeldCertificates certificates(@Nullable String body) {
        return body == null ? HeldCertificates.NONE : read(body, HeldCertificates.class);
    }

    private <T> T read(String body, Class<T> type) {
        try {
            return mapper.readValue(body, type);
        } catch (JsonProcessingException writtenByUs) {
            throw new IllegalStateException(type.getSimpleName(), writtenByUs);
        }
    }
}
