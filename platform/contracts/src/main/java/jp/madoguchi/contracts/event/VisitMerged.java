package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 同じ受診としてまとめた: a person said that this visit and another are one, taken twice, as on paper and on the pad. This one is
 * set aside with everything known of it; the other stands and is claimed.
 *
 * @param into the visit that stands
 * @param grounds what the two have in common
 * @param version counts what was said of this visit from 1, partings too; a higher one stands
 * @param account who said so
 */
public record VisitMerged(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        UUID into,
        List<SameVisitGround> grounds,
        int version,
        String account,
        Instant mergedAt)
        implements Payload {
    /** Keeps its own copy. */
    public VisitMerged {
        grounds = List.copyOf(grounds);
    }

    @Override
    public EventType eventType() {
        return EventType.VISIT_MERGED;
    }

    @Override
    public String key() {
        return claimId.toString();
    }
}
