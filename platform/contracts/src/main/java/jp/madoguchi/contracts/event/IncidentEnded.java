package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 障害事案が終わった: the all-clear.
 *
 * @param institutions those in the scope, to be told; empty where they are too many to list
 * @param scope absent where an earlier version told
 * @param scopeValue as of {@link IncidentOpened}
 */
public record IncidentEnded(
        UUID incidentId,
        String deskText,
        String patientText,
        List<InstitutionCode> institutions,
        Instant endedAt,
        @Nullable IncidentScope scope,
        @Nullable String scopeValue)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.INCIDENT_ENDED;
    }

    @Override
    public String key() {
        return incidentId.toString();
    }
}
