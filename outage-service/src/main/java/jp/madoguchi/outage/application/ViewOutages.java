package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Outage;

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
        List<OutageView> views = new ArrayList<>();
        return outages.of(institution)
                .chain(all -> {
                    Uni<Void> counted = Uni.createFrom().voidItem();
                    for (Outage outage : all) {
                        counted = counted.chain(
                                () -> visits.countWaiting(institution, outage.openedAt(), outage.endedAt())
                                        .invoke(held -> views.add(new OutageView(outage, held)))
                                        .replaceWithVoid());
                    }
                    return counted;
                })
                .replaceWith(views);
    }

    /** 障害と、まだ確認していない受診の数. */
    public record OutageView(Outage outage, long stillHeld) {}
}
