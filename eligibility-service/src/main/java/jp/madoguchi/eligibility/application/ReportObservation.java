package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Observation;
import jp.madoguchi.eligibility.domain.ObservationKept;
import jp.madoguchi.runtime.audit.AuditLog;

/**
 * 観測を受け取る: keeps what a gateway saw the national system answer, the same content once, with everything that was
 * ever said of where it belongs.
 */
@ApplicationScoped
public class ReportObservation {
    private final Observations observations;
    private final AnsweredChecks checks;
    private final AuditLog audit;

    ReportObservation(Observations observations, AnsweredChecks checks, AuditLog audit) {
        this.observations = observations;
        this.checks = checks;
        this.audit = audit;
    }

    /** Keeps the observation; its check, where it names one, must be one of the same institution. */
    @WithTransaction
    public Uni<ObservationKept> report(Observation observation, String account, Instant receivedAt) {
        UUID checkId = observation.checkId();
        return checkId == null
                ? keep(observation, account, receivedAt)
                : checks.find(observation.institution(), checkId)
                        .chain(check -> check.map(
                                        own -> keep(observation.ofTheCardOf(own.answer()), account, receivedAt))
                                .orElseGet(() -> Uni.createFrom().item(new ObservationKept.UnknownCheck())));
    }

    private Uni<ObservationKept> keep(Observation observation, String account, Instant receivedAt) {
        return observations
                .add(observation, account, receivedAt)
                .chain(id -> id.equals(observation.id())
                        ? audit.record(new Viewer(observation.institution(), account)
                                        .did(
                                                "eligibility-observed",
                                                id,
                                                observation.source().name()))
                                .replaceWith(new ObservationKept.New(id))
                        : complete(observation, account, id).replaceWith(new ObservationKept.Known(id)));
    }

    private Uni<Void> complete(Observation again, String account, UUID id) {
        return observations
                .complete(again)
                .chain(completed -> completed
                        ? audit.record(new Viewer(again.institution(), account)
                                .did(
                                        "eligibility-observation-completed",
                                        id,
                                        again.source().name()))
                        : Uni.createFrom().voidItem());
    }
}
