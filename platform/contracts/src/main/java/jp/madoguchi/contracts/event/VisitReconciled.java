package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** 控えた受診を事後に確認した, as of its own 資格確認日. A coverage is carried for CURRENT and LOST only. */
public record VisitReconciled(
        UUID visitId,
        InstitutionCode institution,
        LocalDate confirmationDate,
        CheckMethod method,
        @Nullable UUID grantId,
        ReconcileResult result,
        @Nullable CoverageFacts coverage,
        @Nullable PersonFacts person,
        Instant reconciledAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.VISIT_RECONCILED;
    }

    @Override
    public String key() {
        return visitId.toString();
    }
}
