package jp.madoguchi.contracts.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 資格を訂正した: what was registered before was wrong or is out of date. The values are in {@link CoverageStateChanged}.
 *
 * @param fields the names of the items that changed, never a value
 * @param operation the operation it is part of; absent in what was said before facts named it
 */
public record CoverageCorrected(
        UUID personId,
        long version,
        List<String> fields,
        @Nullable CoverageOperation operation) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.COVERAGE_CORRECTED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
