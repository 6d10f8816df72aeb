package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** 資格確認に答えた: one check of one institution was answered. Carries the coverage only where the answer may show it. */
public record EligibilityAnswered(
        UUID checkId,
        InstitutionCode institution,
        @Nullable UUID visitId,
        CheckMethod method,
        LocalDate confirmationDate,
        Instant answeredAt,
        Validity validity,
        @Nullable CoverageFacts coverage,
        Copay copay,
        boolean preschool)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.ELIGIBILITY_ANSWERED;
    }

    @Override
    public String key() {
        return checkId.toString();
    }
}
