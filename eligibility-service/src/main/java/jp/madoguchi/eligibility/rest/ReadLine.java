package jp.madoguchi.eligibility.rest;

import java.util.List;
import jp.madoguchi.eligibility.domain.PersonRecord;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * 読んだ行: a record, or why there is none.
 *
 * @param record absent when the line was refused
 */
record ReadLine(
        long number,
        @Nullable PersonRecord record,
        @Nullable ProblemCode refused,
        List<Finding> findings) {

    static ReadLine of(Line line, PersonRecord record) {
        return new ReadLine(line.number(), record, null, List.of());
    }

    static ReadLine refused(Line line, ProblemCode code, List<Finding> findings) {
        return new ReadLine(line.number(), null, code, findings);
    }
}
