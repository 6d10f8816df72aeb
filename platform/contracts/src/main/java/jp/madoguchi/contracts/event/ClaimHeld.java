package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 請求を保留した, with the reason a person can act on. */
public record ClaimHeld(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        YearMonth serviceMonth,
        String reasonCode,
        ClaimClause clause,
        Instant heldAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.CLAIM_HELD;
    }

    @Override
    public String key() {
        return claimId.toString();
    }
}
