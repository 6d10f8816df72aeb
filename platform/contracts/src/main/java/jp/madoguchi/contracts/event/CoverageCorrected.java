package jp.madoguchi.contracts.event;

import java.util.List;
import java.util.UUID;

/**
 * 資格を訂正した: what was registered before was wrong or is out of date. The values are in {@link CoverageStateChanged}.
 *
 * @param fields the names of the items that changed, never a value
 */
public record CoverageCorrected(UUID personId, long version, List<String> fields) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.COVERAGE_CORRECTED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
