package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * まとめた受診を分けた: the two are two visits after all, and each is claimed. The reason is a person's free words and may name
 * the patient, so it stays with the visit and is not told here.
 *
 * @param from the visit it had been merged into
 * @param version counts what was said of this visit from 1, mergings too; a higher one stands
 * @param account who said so
 */
public record VisitParted(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        UUID from,
        int version,
        String account,
        Instant partedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.VISIT_PARTED;
    }

    @Override
    public String key() {
        return claimId.toString();
    }
}
