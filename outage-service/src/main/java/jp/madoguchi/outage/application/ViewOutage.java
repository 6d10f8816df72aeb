package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.ViewOutages.OutageView;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.outage.domain.OutageTimeline;

/** 一つの受付の障害を見る: from its beginning to its seal, with what was told of the incidents its institution lay in. */
@ApplicationScoped
public class ViewOutage {
    private final Outages outages;
    private final ViewOutages views;
    private final ViewIncidents incidents;
    private final OutageClosings closings;

    ViewOutage(Outages outages, ViewOutages views, ViewIncidents incidents, OutageClosings closings) {
        this.outages = outages;
        this.views = views;
        this.incidents = incidents;
        this.closings = closings;
    }

    /** One of one institution, or of any for those who watch all. */
    @WithTransaction
    public Uni<Optional<Detail>> of(UUID id, Optional<InstitutionCode> only) {
        return outages.find(id)
                .chain(found -> found.filter(
                                outage -> only.map(outage.institution()::equals).orElse(true))
                        .map(outage -> detail(outage).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Detail> detail(Outage outage) {
        return outages.causes(outage.id())
                .chain(causes -> incidents
                        .during(outage)
                        .chain(lain -> closings.sealedAt(outage.id())
                                .map(seals -> new OutageTimeline(outage, causes, lain, seals))))
                .chain(timeline -> views.one(outage).map(view -> new Detail(view, timeline)));
    }

    /** 障害とその経過. */
    public record Detail(OutageView view, OutageTimeline timeline) {}
}
