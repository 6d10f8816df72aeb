package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 障害事案の続報: what a person told, or how many institutions are counted by now.
 *
 * @param scope absent where an earlier version told
 * @param scopeValue as of {@link IncidentOpened}
 * @param deskText what desks are told; absent where nothing but the count has changed
 * @param institutions those in the scope, to be told; empty where they are too many to list, absent where none is told
 */
public record IncidentUpdated(
        UUID incidentId,
        String text,
        Instant at,
        @Nullable IncidentScope scope,
        @Nullable String scopeValue,
        @Nullable String deskText,
        @Nullable List<InstitutionCode> institutions)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.INCIDENT_UPDATED;
    }

    @Override
    public String key() {
        return incidentId.toString();
    }
}
