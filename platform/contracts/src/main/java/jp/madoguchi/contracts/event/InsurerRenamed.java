package jp.madoguchi.contracts.event;

import jp.madoguchi.contracts.id.InsurerNumber;

/**
 * 保険者の名称が変わった. The states of {@link CoverageStateChanged} keep the name of their day: one insurer may have tens of
 * millions of people, whose states would all be said anew for a name. Who shows names says this one instead.
 *
 * @param name the name from now on
 */
public record InsurerRenamed(InsurerNumber insurerNumber, String name) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.INSURER_RENAMED;
    }

    @Override
    public String key() {
        return insurerNumber.wire();
    }
}
