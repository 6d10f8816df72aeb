package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 資格を確認できないまま受け付けた受診を控えた. */
public record VisitHeld(
        UUID visitId, InstitutionCode institution, LocalDate confirmationDate, Cause cause, Instant heldAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.VISIT_HELD;
    }

    @Override
    public String key() {
        return visitId.toString();
    }
}
