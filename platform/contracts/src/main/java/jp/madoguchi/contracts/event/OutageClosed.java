package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 障害が解消し、要約に封をした: no visit of its time waits any more. Told again, as a supplement, when visits of a closed outage
 * come or are settled later; the counts are those of the visits that were not told before, or not so.
 *
 * @param seal the hash the summary ends with; publishing it here is what makes a summary checkable
 * @param supplementOf the seal of the text before; null for the summary itself
 * @param merged visits that were another one taken twice; null in facts of before this was told
 */
public record OutageClosed(
        UUID outageId,
        InstitutionCode institution,
        Instant openedAt,
        Instant endedAt,
        Instant closedAt,
        long visits,
        long current,
        long lost,
        long notFound,
        long closedByPerson,
        @Nullable UUID firstVisit,
        @Nullable UUID lastVisit,
        String seal,
        @Nullable String supplementOf,
        @Nullable Long merged)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.OUTAGE_CLOSED;
    }

    @Override
    public String key() {
        return outageId.toString();
    }
}
