package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 請求・支払の事務が終わった: from here a declaration must be destroyed. */
public record ClaimSettled(UUID claimId, UUID visitId, InstitutionCode institution, Instant settledAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.CLAIM_SETTLED;
    }

    @Override
    public String key() {
        return claimId.toString();
    }
}
