package jp.madoguchi.eligibility.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.id.InsurerNumber;

/**
 * 登録: one version of a record on its way into the registry. A version counts once; an older one that arrives late
 * changes nothing.
 *
 * @param insurers the insurers of its coverages that are registered, with their names
 */
public record Registration(Registrant registrant, PersonRecord record, Map<InsurerNumber, String> insurers) {

    /** Whose coverages a record holds. */
    public static Set<InsurerNumber> insurersOf(PersonRecord record) {
        return record.coverages().stream()
                .map(coverage -> coverage.numbers().insurerNumber())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Decides what becomes of it.
     *
     * @param newPersonId the id the person gets when the record is new
     */
    public RegistrationOutcome decide(Optional<KeptRecord> kept, UUID newPersonId) {
        boolean mine = registrant.mayWriteFor(insurersOf(record))
                && kept.map(KeptRecord::insurers).map(registrant::mayWriteFor).orElse(true);
        if (!mine) {
            return new RegistrationOutcome.NotYours();
        }
        List<Rule<PersonRecord>> broken = RegistryRules.broken(record, insurers.keySet());
        if (!broken.isEmpty()) {
            return new RegistrationOutcome.Broken(broken);
        }
        return kept.map(this::decide).orElseGet(() -> new RegistrationOutcome.Registered(newPersonId, true));
    }

    private RegistrationOutcome decide(KeptRecord kept) {
        boolean another =
                kept.sameVersion().filter(before -> !before.equals(record)).isPresent();
        if (another) {
            return new RegistrationOutcome.Conflicting();
        }
        return record.version() > kept.version()
                ? new RegistrationOutcome.Registered(kept.personId(), false)
                : new RegistrationOutcome.Unchanged(kept.personId());
    }

    /** The person as the other services see them from now on. */
    public CoverageStateChanged event(UUID personId) {
        List<CoverageFacts> newestLast = record.coverages().stream()
                .map(this::named)
                .sorted(Comparator.comparing(CoverageFacts::validFrom).thenComparing(CoverageFacts::qualifiedOn))
                .toList();
        return new CoverageStateChanged(personId, record.version(), record.person(), newestLast);
    }

    private CoverageFacts named(CoverageFacts coverage) {
        return new CoverageFacts(
                coverage.numbers(),
                insurers.get(coverage.numbers().insurerNumber()),
                coverage.relationship(),
                coverage.insuredName(),
                coverage.classification(),
                coverage.qualifiedOn(),
                coverage.validFrom(),
                coverage.validUntil(),
                coverage.disqualifiedOn(),
                coverage.lossReason(),
                coverage.ratioPercent(),
                coverage.elderlyRecipient());
    }
}
