package jp.madoguchi.testing.population;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.PersonFacts;

/**
 * 住民: a person who does not exist, as their insurer reports them.
 *
 * @param personId the same whenever the population is made anew, and growing with the person's number as the registry's
 *     own ids do with time
 * @param coverages never empty, newest last; the number of each is nobody else's
 * @param protectedPerson 保護の要る加入者
 */
public record Citizen(
        UUID personId, PersonFacts person, List<CoverageFacts> coverages, boolean protectedPerson, Planted planted) {

    /** Keeps its own copy of the history. */
    public Citizen {
        coverages = List.copyOf(coverages);
    }

    /** What the registry tells of this person in this version. */
    public CoverageStateChanged state(long version) {
        return new CoverageStateChanged(personId, version, person, coverages, protectedPerson);
    }

    /** The coverage they have or had last. */
    public CoverageFacts newestCoverage() {
        return coverages.get(coverages.size() - 1);
    }

    /** Masked as those of real people are. */
    @Override
    public String toString() {
        return "Citizen[" + personId + "]";
    }
}
