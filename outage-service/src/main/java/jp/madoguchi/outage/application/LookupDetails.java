package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.outage.domain.Lookup;

/**
 * 該当者: one whom a lookup of this institution found, as long as its grant runs and the registry says of them what it
 * said then. Must be asked inside a transaction.
 */
@ApplicationScoped
class LookupDetails {
    private final Grants grants;
    private final Lookups lookups;
    private final Enrollees enrollees;
    private final ReferenceNumbers numbers;
    private final Clock clock;

    LookupDetails(Grants grants, Lookups lookups, Enrollees enrollees, ReferenceNumbers numbers, Clock clock) {
        this.grants = grants;
        this.lookups = lookups;
        this.enrollees = enrollees;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Does this with the candidate of this lookup, if there is one and may be. */
    <T> Uni<LookupDetailAnswer<T>> with(
            Asker asker,
            UUID lookupId,
            Function<Lookup, Optional<Lookup.Candidate>> candidate,
            Function<LookupDetail, Uni<T>> use) {
        LocalDate today = LocalDate.now(clock);
        return grants.covering(asker.institution(), today)
                .chain(grant -> grant.isEmpty()
                        ? Uni.createFrom().<LookupDetailAnswer<T>>item(new LookupDetailAnswer.NotEnabled<>(today))
                        : lookups.find(asker.institution(), lookupId)
                                .chain(lookup -> lookup.flatMap(found ->
                                                candidate.apply(found).map(row -> detail(asker, found, row, use)))
                                        .orElseGet(() -> Uni.createFrom().item(new LookupDetailAnswer.Unknown<>()))));
    }

    private <T> Uni<LookupDetailAnswer<T>> detail(
            Asker asker, Lookup lookup, Lookup.Candidate candidate, Function<LookupDetail, Uni<T>> use) {
        return enrollees
                .withId(candidate.personId())
                .map(enrollee -> enrollee.flatMap(known -> candidate.standsFor(known, lookup.confirmationDate())))
                .chain(hit -> hit.isEmpty()
                        ? Uni.createFrom().<LookupDetailAnswer<T>>item(new LookupDetailAnswer.Changed<>())
                        : numbers.of(asker.institution(), candidate.personId())
                                .chain(number -> use.apply(new LookupDetail(lookup, hit.get(), number)))
                                .map(LookupDetailAnswer.Shown::new));
    }
}
