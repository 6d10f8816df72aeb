package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.outage.application.Gatherings.Ungathered;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.runtime.InTurn;

/** 控えた受診を届出にまとめる: those that were held before a person told of their trouble. Later ones find it themselves. */
@ApplicationScoped
public class GatherVisits {
    private static final int LOT = 50;

    private final Gatherings gatherings;
    private final Incidents incidents;
    private final GatherOutages gatherOutages;

    GatherVisits(Gatherings gatherings, Incidents incidents, GatherOutages gatherOutages) {
        this.gatherings = gatherings;
        this.incidents = incidents;
        this.gatherOutages = gatherOutages;
    }

    /** Gathers the visits of some institutions; false when there is nothing left to gather. */
    @WithTransaction
    public Uni<Boolean> next() {
        return gatherings
                .due()
                .chain(due -> due.map(id -> incidents
                                .find(id)
                                .chain(found -> found.map(this::gather)
                                        .orElseGet(() -> Uni.createFrom().voidItem()))
                                .replaceWith(true))
                        .orElseGet(() -> Uni.createFrom().item(false)));
    }

    private Uni<Void> gather(Incident incident) {
        return gatherings
                .ungathered(incident, LOT)
                .chain(visits -> visits.isEmpty() ? gatherings.gathered(incident) : gather(incident, visits));
    }

    private Uni<Void> gather(Incident incident, List<Ungathered> visits) {
        return InTurn.each(visits, visit -> gatherOutages.into(incident, visit.institution(), visit.takenAt()))
                .replaceWithVoid();
    }
}
