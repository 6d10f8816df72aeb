package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.domain.Lookup;

/** 該当者を選択する: opens one row of a list, for the institution that searched and only while its grant runs. */
@ApplicationScoped
public class ChooseCandidate {
    private final Grants grants;
    private final Lookups lookups;
    private final Enrollees enrollees;
    private final UsageLog usage;
    private final Clock clock;

    ChooseCandidate(Grants grants, Lookups lookups, Enrollees enrollees, UsageLog usage, Clock clock) {
        this.grants = grants;
        this.lookups = lookups;
        this.enrollees = enrollees;
        this.usage = usage;
        this.clock = clock;
    }

    /** Opens this candidate of this lookup. */
    @WithTransaction
    public Uni<ChoiceAnswer> choose(Asker asker, UUID lookupId, UUID candidateId) {
        LocalDate today = LocalDate.now(clock);
        return grants.covering(asker.institution(), today)
                .chain(grant -> grant.isEmpty()
                        ? usage.refused(asker).replaceWith(new ChoiceAnswer.NotEnabled(today))
                        : lookups.find(asker.institution(), lookupId)
                                .chain(lookup -> open(asker, lookup, candidateId)));
    }

    private Uni<ChoiceAnswer> open(Asker asker, Optional<Lookup> lookup, UUID candidateId) {
        return lookup.flatMap(found -> found.candidate(candidateId).map(candidate -> open(asker, found, candidate)))
                .orElseGet(() -> Uni.createFrom().item(new ChoiceAnswer.Unknown()));
    }

    private Uni<ChoiceAnswer> open(Asker asker, Lookup lookup, Lookup.Candidate candidate) {
        return enrollees
                .withId(candidate.personId())
                .map(enrollee -> enrollee.flatMap(known -> candidate.standsFor(known, lookup.confirmationDate())))
                .chain(hit -> hit.isEmpty()
                        ? Uni.createFrom().item(new ChoiceAnswer.Changed())
                        : usage.opened(asker, lookup, candidate)
                                .map(opened -> new ChoiceAnswer.Opened(opened, hit.get())));
    }
}
