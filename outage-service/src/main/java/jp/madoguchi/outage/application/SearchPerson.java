package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.LookupCriteria;
import jp.madoguchi.outage.domain.LookupFound;
import jp.madoguchi.outage.domain.LookupRequest;
import jp.madoguchi.outage.domain.rule.LookupRules;

/** 資格情報照会（システム障害時）: finds a person by the four items, inside a grant that covers today. */
@ApplicationScoped
public class SearchPerson {
    private final Grants grants;
    private final Enrollees enrollees;
    private final Freshness freshness;
    private final UsageLog usage;
    private final Clock clock;

    SearchPerson(Grants grants, Enrollees enrollees, Freshness freshness, UsageLog usage, Clock clock) {
        this.grants = grants;
        this.enrollees = enrollees;
        this.freshness = freshness;
        this.usage = usage;
        this.clock = clock;
    }

    /** Answers one search. One hit is opened at once. */
    @WithTransaction
    public Uni<LookupAnswer> ask(Asker asker, LookupRequest request) {
        LocalDate today = LocalDate.now(clock);
        return grants.covering(asker.institution(), today).chain(grant -> under(asker, grant, request, today));
    }

    private Uni<LookupAnswer> under(Asker asker, Optional<Grant> grant, LookupRequest request, LocalDate today) {
        if (grant.isEmpty()) {
            return usage.refused(asker).replaceWith(new LookupAnswer.NotEnabled(today));
        }
        Grant enabled = grant.get();
        return LookupRules.check(request, today)
                .match(
                        criteria -> search(asker, enabled, criteria),
                        findings -> Uni.createFrom().item(new LookupAnswer.Incomplete(findings)));
    }

    private Uni<LookupAnswer> search(Asker asker, Grant grant, LookupCriteria criteria) {
        boolean complete = freshness.caughtUp();
        return enrollees
                .called(criteria)
                .map(criteria::among)
                .chain(found -> found.match(
                        () -> complete
                                ? listed(asker, grant, criteria, found)
                                : usage.searched(asker, grant, criteria.confirmationDate(), List.of())
                                        .replaceWith(new LookupAnswer.CouldNotAsk()),
                        hit -> usage.searched(asker, grant, criteria.confirmationDate(), List.of(hit))
                                .chain(lookup -> usage.opened(
                                        asker, lookup, lookup.candidates().get(0)))
                                .map(lookup -> new LookupAnswer.Answered(lookup, found)),
                        several -> listed(asker, grant, criteria, found),
                        () -> listed(asker, grant, criteria, found),
                        () -> listed(asker, grant, criteria, found)));
    }

    private Uni<LookupAnswer> listed(Asker asker, Grant grant, LookupCriteria criteria, LookupFound found) {
        return usage.searched(
                        asker,
                        grant,
                        criteria.confirmationDate(),
                        found.match(List::of, List::of, several -> several, List::of, List::of))
                .map(lookup -> new LookupAnswer.Answered(lookup, found));
    }
}
