package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Set;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.runtime.Aside;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Refusal;

/** 一括の読み取り: the same limits and refusals as at any other door; its failures are those the doors answer. */
@Singleton
class EntriesReader {
    private final ObjectReader reader;
    private final Validator validator;
    private final Aside aside;

    EntriesReader(ObjectMapper mapper, Validator validator, Aside aside) {
        this.reader = mapper.readerFor(EntriesJson.class);
        this.validator = validator;
        this.aside = aside;
    }

    Uni<UplinkBatch> read(byte[] body) {
        return aside.compute(() -> batch(body));
    }

    private UplinkBatch batch(byte[] body) throws IOException {
        EntriesJson json = body.length == 0 ? null : reader.readValue(body);
        if (json == null) {
            throw new Refusal(ProblemCode.CONSTRAINT);
        }
        Set<ConstraintViolation<EntriesJson>> violations = validator.validate(json);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return json.batch();
    }
}
