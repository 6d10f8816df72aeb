package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * 資格を失った: from this day on a check no longer finds the coverage in force.
 *
 * @param lostOn 資格喪失日; absent when the coverage was withdrawn as never having been
 * @param operation the operation it is part of; absent in what was said before facts named it
 */
public record CoverageLost(
        UUID personId,
        long version,
        InsurerNumber insurerNumber,
        LocalDate validFrom,
        @Nullable LocalDate lostOn,
        @Nullable CoverageOperation operation)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.COVERAGE_LOST;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
