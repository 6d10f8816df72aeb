package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.runtime.InTurn;

/** 障害を見る: each with how many visits of its time still wait. */
@ApplicationScoped
public class ViewOutages {
    private final Outages outages;
    private final HeldVisits visits;

    ViewOutages(Outages outages, HeldVisits visits) {
        this.outages = outages;
        this.visits = visits;
    }

    /** Those of an institution, newest first. */
    @WithTransaction
    public Uni<List<OutageView>> of(InstitutionCode institution) {
        return outages.of(institution).chain(all -> InTurn.each(all, this::one));
    }

    /** One of them, in a transaction that is there. */
    Uni<OutageView> one(Outage outage) {
        return visits.countWaiting(outage.institution(), outage.visitsFrom(), outage.endedAt())
                .map(held -> new OutageView(outage, held));
    }

    /** 障害と、まだ確認していない受診の数. */
    public record OutageView(Outage outage, long stillHeld) {}
}
