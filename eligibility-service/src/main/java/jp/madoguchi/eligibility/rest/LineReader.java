package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import jp.madoguchi.contracts.id.InvalidIdentifier;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Unreadable;

/** 行の読み取り: the same limits and the same refusals as the door for one person. */
@Singleton
class LineReader {
    private final ObjectReader reader;
    private final Validator validator;

    LineReader(ObjectMapper mapper, Validator validator) {
        this.reader = mapper.readerFor(PersonJson.class);
        this.validator = validator;
    }

    ReadLine read(Line line) {
        if (line.tooLong()) {
            return ReadLine.refused(line, EligibilityProblems.LINE_TOO_LONG, List.of());
        }
        if (line.text().toString(StandardCharsets.UTF_8).isBlank()) {
            return ReadLine.refused(line, ProblemCode.BAD_BODY, List.of());
        }
        try {
            PersonJson json = reader.readValue(line.text().getBytes());
            return json == null ? ReadLine.refused(line, ProblemCode.BAD_BODY, List.of()) : checked(line, json);
        } catch (JacksonException unreadable) {
            return ReadLine.refused(line, Unreadable.kind(unreadable), Unreadable.findings(unreadable));
        } catch (IOException noText) {
            return ReadLine.refused(line, ProblemCode.BAD_BODY, List.of());
        } catch (InvalidIdentifier numbers) {
            return ReadLine.refused(line, ProblemCode.CONSTRAINT, List.of(Unreadable.finding(numbers, null)));
        }
    }

    private ReadLine checked(Line line, PersonJson json) {
        Set<ConstraintViolation<PersonJson>> violations = validator.validate(json);
        return violations.isEmpty()
                ? ReadLine.of(line, json.record())
                : ReadLine.refused(line, ProblemCode.CONSTRAINT, Unreadable.findings(violations));
    }
}
