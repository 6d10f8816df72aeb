package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
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
    public RegistrationOutcome decide(Optional<KeptRecord> kept, UUID newPersonId, LocalDate today) {
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
        return kept.map(before -> decide(before, today)).orElseGet(() -> inForce(newPersonId, Optional.empty(), today));
    }

    /** Only what comes into force does what it says: a repetition, or a version that is past, does nothing. */
    private RegistrationOutcome inForce(UUID personId, Optional<PersonRecord> before, LocalDate today) {
        List<Rule<?>> broken = new ArrayList<>();
        DeclaredChange.of(record, before, today).map(OperationRules::broken).ifPresent(broken::addAll);
        before.map(older -> ProtectionRules.broken(older, record)).ifPresent(broken::addAll);
        return broken.isEmpty()
                ? new RegistrationOutcome.Registered(personId, before)
                : new RegistrationOutcome.Broken(broken);
    }

    private RegistrationOutcome decide(KeptRecord kept, LocalDate today) {
        if (record.version() > kept.inForce().version()) {
            return inForce(kept.personId(), Optional.of(kept.inForce()), today);
        }
        return kept.sameVersion()
                .<RegistrationOutcome>map(before -> before.saysTheSameAs(record)
                        ? new RegistrationOutcome.Unchanged(kept.personId())
                        : new RegistrationOutcome.Conflicting())
                .orElseGet(() -> late(kept));
    }

    private RegistrationOutcome late(KeptRecord kept) {
        List<Rule<ProtectionRules.Succession>> broken = ProtectionRules.broken(record, kept.inForce());
        return broken.isEmpty()
                ? new RegistrationOutcome.Late(kept.personId())
                : new RegistrationOutcome.Broken(broken);
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
                .sorted(CoverageHistory.BY_BEGINNING)
                .toList();
        return new CoverageStateChanged(
                personId,
                record.version(),
                record.person(),
                newestLast,
                record.needsProtection() ? Boolean.TRUE : null);
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
