package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.Outage;

/** 障害事案を見る: a clinic sees those it lies in, the 実施機関 and the operator see all. */
@ApplicationScoped
public class ViewIncidents {
    private static final int MOST = 500;
    private static final Instant LASTING = Instant.parse("9999-12-31T00:00:00Z");

    private final Incidents incidents;
    private final Clinics clinics;

    ViewIncidents(Incidents incidents, Clinics clinics) {
        this.incidents = incidents;
        this.clinics = clinics;
    }

    /** Those that last, then those that ended, newest first. */
    @WithTransaction
    public Uni<List<Incident>> latest(Optional<InstitutionCode> viewer) {
        return visible(viewer)
                .chain(visible -> incidents
                        .latest(MOST)
                        .map(all -> all.stream().filter(visible).toList()));
    }

    /** Those that last. */
    @WithTransaction
    public Uni<List<Incident>> lasting(Optional<InstitutionCode> viewer) {
        return visible(viewer)
                .chain(visible ->
                        incidents.open().map(all -> all.stream().filter(visible).toList()));
    }

    /** One of them. */
    @WithTransaction
    public Uni<Optional<Incident>> one(UUID id, Optional<InstitutionCode> viewer) {
        return visible(viewer).chain(visible -> incidents.find(id).map(found -> found.filter(visible)));
    }

    /** Those the institution of this outage lay in while it lasted, in a transaction that is there. */
    Uni<List<Incident>> during(Outage outage) {
        Instant until = Optional.ofNullable(outage.endedAt()).orElse(LASTING);
        return visible(Optional.of(outage.institution()))
                .chain(visible -> incidents
                        .between(outage.visitsFrom(), until)
                        .map(all -> all.stream()
                                .filter(visible.or(incident -> incident.id().equals(outage.incidentId())))
                                .toList()));
    }

    private Uni<Predicate<Incident>> visible(Optional<InstitutionCode> viewer) {
        return viewer.map(institution -> clinics.extentsOf(institution)
                        .<Predicate<Incident>>map(extents -> incident -> incident.concerns(institution, extents)))
                .orElseGet(() -> Uni.createFrom().item(incident -> true));
    }
}
