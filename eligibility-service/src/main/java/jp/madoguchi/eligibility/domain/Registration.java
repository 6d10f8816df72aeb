package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.id.InsurerNumber;

/**
 * 登録: one version of a record on its way into the registry. A version counts once; an older one that arrives late is
 * kept in the history and changes nothing.
 *
 * @param insurers the insurers of its coverages that are registered, with their names
 */
public record Registration(Registrant registrant, PersonRecord record, Map<InsurerNumber, String> insurers) {

    /**
     * Decides what becomes of it.
     *
     * @param newPersonId the id the person gets when the record is new
     */
    public RegistrationOutcome decide(Optional<KeptRecord> kept, UUID newPersonId) {
        boolean mine = registrant.mayWriteFor(record.insurers())
                && kept.map(before -> registrant.mayWriteFor(before.inForce().insurers()))
                        .orElse(true);
        if (!mine) {
            return new RegistrationOutcome.NotYours();
        }
        List<Rule<PersonRecord>> broken = RegistryRules.broken(record, insurers.keySet());
        if (!broken.isEmpty()) {
            return new RegistrationOutcome.Broken(broken);
        }
        return kept.map(this::decide)
                .orElseGet(() -> new RegistrationOutcome.Registered(newPersonId, Optional.empty()));
    }

    private RegistrationOutcome decide(KeptRecord kept) {
        if (record.version() > kept.inForce().version()) {
            return new RegistrationOutcome.Registered(kept.personId(), Optional.of(kept.inForce()));
        }
        return kept.sameVersion()
                .map(before -> before.saysTheSameAs(record)
                        ? new RegistrationOutcome.Unchanged(kept.personId())
                        : new RegistrationOutcome.Conflicting())
                .orElseGet(() -> new RegistrationOutcome.Late(kept.personId()));
    }

    /** What the others hear of it: the person as they see them from now on, then what became of each coverage. */
    public List<Payload> events(RegistrationOutcome.Registered registered, LocalDate today) {
        List<Payload> events = new ArrayList<>();
        events.add(state(registered.personId()));
        events.addAll(new RegistryNews(registered.personId(), record, today).since(registered.superseded()));
        return events;
    }

    private CoverageStateChanged state(UUID personId) {
        List<CoverageFacts> newestLast = record.coverages().stream()
                .map(this::named)
                .sorted(Comparator.comparing(CoverageFacts::validFrom).thenComparing(CoverageFacts::qualifiedOn))
                .toList();
        return new CoverageStateChanged(
                personId, record.version(), record.person(), newestLast, record.protectedPerson());
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
