package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 障害事案が始まった: a fault with its scope, opened by a person or inferred from what the gateways say. Person-free.
 *
 * @param scopeValue which carrier, line, prefecture, vendor, clinic or terminal; empty where the scope is national
 * @param inferred from the gateways, not told by a person
 * @param affected how many institutions of {@code total}; absent where a person told
 * @param since when it began; {@code at} is when that was known
 * @param institutions those in the scope, to be told; empty where they are too many to list
 */
public record IncidentOpened(
        UUID incidentId,
        IncidentScope scope,
        String scopeValue,
        Cause cause,
        IncidentEffect effect,
        boolean inferred,
        @Nullable Integer affected,
        @Nullable Integer total,
        Instant since,
        String deskText,
        String patientText,
        List<InstitutionCode> institutions,
        Instant at)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.INCIDENT_OPENED;
    }

    @Override
    public String key() {
        return incidentId.toString();
    }
}
