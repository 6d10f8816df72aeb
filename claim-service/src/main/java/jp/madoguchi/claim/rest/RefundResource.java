package jp.madoguchi.claim.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.claim.application.RecordRefund;
import jp.madoguchi.claim.application.RefundOutcome;
import jp.madoguchi.claim.application.ShowRefund;
import jp.madoguchi.claim.application.UndoRefund;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.jboss.resteasy.reactive.RestPath;

/** 差額の返金: the slip, the mark that it was handed back, and the mark taken back. */
@Path("/refunds/{visitId}")
class RefundResource {
    private final Caller caller;
    private final ShowRefund showRefund;
    private final RecordRefund recordRefund;
    private final UndoRefund undoRefund;

    RefundResource(Caller caller, ShowRefund showRefund, RecordRefund recordRefund, UndoRefund undoRefund) {
        this.caller = caller;
        this.showRefund = showRefund;
        this.recordRefund = recordRefund;
        this.undoRefund = undoRefund;
    }

    @GET
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> show(@RestPath UUID visitId) {
        return showRefund
                .show(caller.institution(), visitId, caller.account())
                .map(found -> found.map(shown -> Response.ok(RefundJson.of(shown))
                                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                                .build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @PUT
    @Path("/payment")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> record(@RestPath UUID visitId, @Valid @NotNull RefundJson.Payment payment) {
        return recordRefund
                .record(caller.institution(), visitId, caller.account(), payment.mark())
                .map(RefundResource::response);
    }

    @PUT
    @Path("/undoing")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> undo(@RestPath UUID visitId, @Valid @NotNull RefundJson.Undoing undoing) {
        return undoRefund
                .undo(caller.institution(), visitId, caller.account(), undoing.wish())
                .map(RefundResource::response);
    }

    private static Response response(RefundOutcome outcome) {
        return outcome.match(
                known -> Response.ok(RefundJson.of(known)).build(),
                () -> Problem.response(ProblemCode.NOT_FOUND),
                findings -> Problem.response(ProblemCode.RULE, ClaimProblems.findings(findings)),
                obstacle -> Problem.response(ClaimProblems.refund(obstacle)));
    }
}
