package jp.madoguchi.contracts.event;

import java.util.List;
import java.util.UUID;

/** 加入者の資格の履歴が変わった: a person with every coverage, newest last. For the suite's own services only. */
public record CoverageStateChanged(UUID personId, long version, PersonFacts person, List<CoverageFacts> coverages)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.COVERAGE_STATE_CHANGED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
