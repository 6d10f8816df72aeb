package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.ReconciliationRuns;
import jp.madoguchi.outage.application.StartReconciliation;
import jp.madoguchi.outage.domain.ReconciliationRun;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 事後確認の実行: for more visits than one wants to wait for. */
@Path("/reconciliation-runs")
@DatedByIndex
class ReconciliationRunResource {
    private final StartReconciliation startReconciliation;
    private final ReconciliationRuns runs;
    private final Caller caller;

    ReconciliationRunResource(StartReconciliation startReconciliation, ReconciliationRuns runs, Caller caller) {
        this.startReconciliation = startReconciliation;
        this.runs = runs;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> start() {
        return startReconciliation
                .start(new Asker(caller.account(), caller.institution()))
                .map(run -> Response.accepted(RunJson.of(run)).build());
    }

    @GET
    @Path("/{runId}")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> progress(UUID runId) {
        return runs.find(caller.institution(), runId)
                .map(found -> found.map(run -> Response.ok(RunJson.of(run)).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    /** 実行の状況: person-free. */
    record RunJson(
            UUID runId,
            ReconciliationRun.State state,
            String stateLabel,
            Instant requestedAt,
            long checked,
            long settled,
            long stillHeld,
            Instant asOf) {
        static RunJson of(ReconciliationRun run) {
            return new RunJson(
                    run.id(),
                    run.state(),
                    run.state().label(),
                    run.requestedAt(),
                    run.checked(),
                    run.settled(),
                    run.stillHeld(),
                    run.turnAt());
        }
    }
}
