package jp.madoguchi.outage.application;

import static java.util.Comparator.comparingInt;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.Outage;
import jp.madoguchi.outage.domain.rule.OutageOnsets;

/** 届け出られた障害事案: what a person told that an institution lay in at some time. */
@ApplicationScoped
class ReportedIncidents {
    private static final List<IncidentScope> NARROW_FIRST = List.of(
            IncidentScope.PC,
            IncidentScope.CLINIC,
            IncidentScope.LINE,
            IncidentScope.CARRIER,
            IncidentScope.TERMINAL,
            IncidentScope.VENDOR,
            IncidentScope.REGION,
            IncidentScope.NATIONAL);

    private final Incidents incidents;
    private final Clinics clinics;

    ReportedIncidents(Incidents incidents, Clinics clinics) {
        this.incidents = incidents;
        this.clinics = clinics;
    }

    /** In which a visit may have been taken then for this reason: the narrowest, its own before all. */
    Uni<Optional<Incident>> holding(InstitutionCode institution, Instant takenAt, Cause why) {
        return incidents
                .reported(takenAt, takenAt.plus(OutageOnsets.KNOWN.asOf(takenAt)))
                .map(all -> all.stream()
                        .filter(incident -> incident.mayHold(takenAt, why))
                        .toList())
                .chain(all -> all.isEmpty() ? Uni.createFrom().item(Optional.empty()) : concerning(institution, all));
    }

    /** What this outage belongs to. */
    Uni<Optional<Incident>> toldOf(Outage outage) {
        UUID id = outage.incidentId();
        return id == null ? Uni.createFrom().item(Optional.empty()) : incidents.find(id);
    }

    private Uni<Optional<Incident>> concerning(InstitutionCode institution, List<Incident> all) {
        return clinics.extentsOf(institution)
                .map(extents -> all.stream()
                        .filter(incident -> incident.concerns(institution, extents))
                        .min(comparingInt((Incident incident) ->
                                        NARROW_FIRST.indexOf(incident.extent().scope()))
                                .thenComparing(Incident::openedAt)));
    }
}
