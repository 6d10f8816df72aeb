package jp.madoguchi.contracts.event;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 加入者の資格の履歴が変わった: a person with every coverage, newest last. For the suite's own services only.
 *
 * <p>One state a record, and so several of one person whom several insurers keep: a join changes no state and merges
 * none, since what two insurers say must be told apart again when it is taken back. {@link RecordJoined} and
 * {@link RecordParted} say which records are one person; who counts people reads them, too.
 *
 * @param protectedPerson 保護の要る加入者: of whom no list may tell; absent in what was said before this was known, and then no
 */
public record CoverageStateChanged(
        UUID personId,
        long version,
        PersonFacts person,
        List<CoverageFacts> coverages,
        @Nullable Boolean protectedPerson)
        implements Payload {

    /** A person of whom no protection is known. */
    public CoverageStateChanged(UUID personId, long version, PersonFacts person, List<CoverageFacts> coverages) {
        this(personId, version, person, coverages, null);
    }

    @Override
    public EventType eventType() {
        return EventType.COVERAGE_STATE_CHANGED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
