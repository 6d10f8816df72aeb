package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 請求できる明細書になった: the identity it will be claimed on and the clause that decided. */
public record ClaimPrepared(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        YearMonth serviceMonth,
        ClaimedIdentityKind identity,
        ClaimClause clause,
        String reviewOrganisation,
        int points,
        Instant preparedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.CLAIM_PREPARED;
    }

    @Override
    public String key() {
        return claimId.toString();
    }
}
