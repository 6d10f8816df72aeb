package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 控えた受診を、資格を確認しないまま理由を付けて終えた. Says nothing about the coverage: no later check will come, and that is all.
 * The reason is a person's free words and may name the patient, so it stays with the visit and is not told here.
 *
 * @param result what the last check had found; null when none was possible
 */
public record VisitClosed(
        UUID visitId,
        InstitutionCode institution,
        LocalDate confirmationDate,
        Cause cause,
        @Nullable ReconcileResult result,
        Instant closedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.VISIT_CLOSED;
    }

    @Override
    public String key() {
        return visitId.toString();
    }
}
