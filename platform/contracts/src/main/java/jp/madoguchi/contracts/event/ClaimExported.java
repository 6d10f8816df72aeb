package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** レセプトファイルに書き出した. */
public record ClaimExported(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        UUID fileId,
        String reviewOrganisation,
        Instant exportedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.CLAIM_EXPORTED;
    }

    @Override
    public String key() {
        return claimId.toString();
    }
}
