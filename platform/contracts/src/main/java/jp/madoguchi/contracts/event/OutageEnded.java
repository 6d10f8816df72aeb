package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 障害が終わった: the line is back. The outage is over only when every visit of its period is checked or closed. */
public record OutageEnded(UUID outageId, InstitutionCode institution, Instant endedAt, long heldVisits)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.OUTAGE_ENDED;
    }

    @Override
    public String key() {
        return outageId.toString();
    }
}
