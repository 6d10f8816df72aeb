package jp.madoguchi.eligibility.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Payload;

/**
 * 一括の登録: decides one record after the other, each knowing what became of those before it, so that two versions of a
 * record in one batch end as they would alone.
 */
public final class RegistrationBatch {
    private final Registrant registrant;
    private final LocalDate today;
    private final KnownRecords known;
    private final Map<String, StandingRecord> standing = new HashMap<>();
    private final Map<String, StandingRecord> changed = new LinkedHashMap<>();
    private final List<PersonRecord> earlier = new ArrayList<>();
    private final List<PersonRecord> history = new ArrayList<>();
    private final List<Payload> events = new ArrayList<>();

    /** Starts from what the registry holds. */
    public RegistrationBatch(Registrant registrant, LocalDate today, KnownRecords known) {
        this.registrant = registrant;
        this.today = today;
        this.known = known;
        known.standing().forEach(one -> standing.put(one.record().recordId(), one));
        earlier.addAll(known.history());
    }

    /** Decides one record. */
    public RegistrationOutcome take(PersonRecord record, Supplier<UUID> newPersonId) {
        Registration registration = new Registration(registrant, record, known.insurers());
        RegistrationOutcome outcome = registration.decide(kept(record), newPersonId.get(), today);
        outcome.match(
                registered -> enter(registration, registered),
                unchanged -> true,
                late -> keep(record),
                conflicting -> true,
                notYours -> true,
                broken -> true);
        return outcome;
    }

    /** What is to be written. */
    public RegistryEntries entries() {
        return new RegistryEntries(List.copyOf(changed.values()), history, events, answerable(), left());
    }

    /** Between what stood before the batch and what stands after it: what came and went in between is no news. */
    private List<AnswerableCoverage> answerable() {
        Map<String, PersonRecord> before = before();
        return changed.values().stream()
                .flatMap(now -> AnswerableCoverage.since(
                        Optional.ofNullable(before.get(now.record().recordId())), now, today))
                .toList();
    }

    private List<LeftNumbers> left() {
        Map<String, PersonRecord> before = before();
        return changed.values().stream()
                .flatMap(now -> LeftNumbers.since(
                        Optional.ofNullable(before.get(now.record().recordId())), now))
                .toList();
    }

    private Map<String, PersonRecord> before() {
        return known.standing().stream()
                .map(StandingRecord::record)
                .collect(Collectors.toUnmodifiableMap(PersonRecord::recordId, record -> record));
    }

    private Optional<KeptRecord> kept(PersonRecord record) {
        return Optional.ofNullable(standing.get(record.recordId()))
                .map(one -> new KeptRecord(one.personId(), one.record(), sameVersion(one.record(), record)));
    }

    private Optional<PersonRecord> sameVersion(PersonRecord inForce, PersonRecord record) {
        if (inForce.version() == record.version()) {
            return Optional.of(inForce);
        }
        return earlier.stream()
                .filter(one -> one.recordId().equals(record.recordId()) && one.version() == record.version())
                .findFirst();
    }

    private boolean enter(Registration registration, RegistrationOutcome.Registered registered) {
        registered.superseded().ifPresent(this::keep);
        StandingRecord now = new StandingRecord(registered.personId(), registration.record());
        standing.put(now.record().recordId(), now);
        changed.put(now.record().recordId(), now);
        return events.addAll(registration.events(registered, today));
    }

    private boolean keep(PersonRecord record) {
        earlier.add(record);
        return history.add(record);
    }
}
