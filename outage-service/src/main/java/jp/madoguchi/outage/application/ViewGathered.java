package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.application.Gatherings.Gathered;

/** 届出にまとめた障害を見る: how many, and how many visits still wait. A clinic sees its own. */
@ApplicationScoped
public class ViewGathered {
    private final ViewIncidents viewIncidents;
    private final Gatherings gatherings;

    ViewGathered(ViewIncidents viewIncidents, Gatherings gatherings) {
        this.viewIncidents = viewIncidents;
        this.gatherings = gatherings;
    }

    /** Of an incident that the viewer may see. */
    @WithTransaction
    public Uni<Optional<Gathered>> of(UUID incidentId, Optional<InstitutionCode> viewer) {
        return viewIncidents
                .one(incidentId, viewer)
                .chain(found -> found.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : gatherings.of(incidentId, viewer).map(Optional::of));
    }
}
