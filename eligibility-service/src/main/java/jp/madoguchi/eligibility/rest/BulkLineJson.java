package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.RegistrationOutcome;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/** 行ごとの結果. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BulkLineJson(
        long line,
        @Nullable String recordId,
        String result,
        @Nullable UUID personId,
        @Nullable String code,
        @Nullable List<Finding> findings) {
    static final String REGISTERED = "registered";
    static final String UNCHANGED = "unchanged";
    static final String LATE_VERSION = "late-version";
    static final String REFUSED = "refused";

    static BulkLineJson unread(ReadLine line, ProblemCode code) {
        return new BulkLineJson(
                line.number(), null, REFUSED, null, code.code(), line.findings().isEmpty() ? null : line.findings());
    }

    static BulkLineJson of(long number, String recordId, RegistrationOutcome outcome) {
        return outcome.match(
                registered -> taken(number, recordId, REGISTERED, registered.personId()),
                unchanged -> taken(number, recordId, UNCHANGED, unchanged.personId()),
                late -> taken(number, recordId, LATE_VERSION, late.personId()),
                conflicting -> refused(number, recordId, EligibilityProblems.RECORD_CONFLICT, null),
                notYours -> refused(number, recordId, EligibilityProblems.INSURER_NOT_YOURS, null),
                broken -> refused(number, recordId, ProblemCode.RULE, EligibilityProblems.findings(broken.rules())));
    }

    private static BulkLineJson taken(long number, String recordId, String result, UUID personId) {
        return new BulkLineJson(number, recordId, result, personId, null, null);
    }

    private static BulkLineJson refused(
            long number, String recordId, ProblemCode code, @Nullable List<Finding> findings) {
        return new BulkLineJson(number, recordId, REFUSED, null, code.code(), findings);
    }
}
