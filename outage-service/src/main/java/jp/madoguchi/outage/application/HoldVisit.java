package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.event.VisitHeld;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.runtime.outbox.Outbox;

/** 受診を控える: every visit taken without an answer waits here until it is checked. */
@ApplicationScoped
public class HoldVisit {
    private final HeldVisits visits;
    private final VisitMerges merges;
    private final GatherOutages gatherOutages;
    private final Outbox outbox;
    private final Clock clock;

    HoldVisit(HeldVisits visits, VisitMerges merges, GatherOutages gatherOutages, Outbox outbox, Clock clock) {
        this.visits = visits;
        this.merges = merges;
        this.gatherOutages = gatherOutages;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Holds the visit if it is one to hold. */
    @WithTransaction
    public Uni<Void> apply(VisitRecorded recorded) {
        return HeldVisit.of(recorded)
                .map(visit -> visits.add(visit)
                        .chain(added -> added
                                ? outbox.append(announcement(visit))
                                        .chain(() -> gatherOutages.gather(visit))
                                        .chain(() -> merges.follow(visit.visitId()))
                                : Uni.createFrom().voidItem()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private VisitHeld announcement(HeldVisit visit) {
        return new VisitHeld(
                visit.visitId(), visit.institution(), visit.confirmationDate(), visit.cause(), clock.instant());
    }
}
