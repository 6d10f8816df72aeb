package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.eligibility.application.GatewayBudget;
import jp.madoguchi.eligibility.application.TakeEntries;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 端末の控えの入口: batch by batch, and never so many at once that a live check would wait for them. */
@Path("/gateway/entries")
class EntriesResource {
    private final Caller caller;
    private final TakeEntries takeEntries;
    private final GatewayBudget budget;
    private final Tally tally;

    EntriesResource(Caller caller, TakeEntries takeEntries, GatewayBudget budget, Tally tally) {
        this.caller = caller;
        this.takeEntries = takeEntries;
        this.budget = budget;
        this.tally = tally;
    }

    @POST
    @APIResponse(
            responseCode = "200",
            description = "一件ごとの受領",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UplinkReceipt.class)))
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Response> take(@NotNull @Valid EntriesJson json) {
        InstitutionCode institution = caller.institution();
        UplinkBatch batch = json.batch();
        return budget.run(batch.gatewayId(), here(), () -> take(institution, batch), EntriesResource::busy);
    }

    private Uni<Response> take(InstitutionCode institution, UplinkBatch batch) {
        return takeEntries
                .take(institution, batch)
                .map(outcome -> outcome.match(
                        taken -> receipt(taken.receipt()),
                        gap -> SequenceGapJson.response(gap.nextSequence()),
                        notYours -> Problem.response(ProblemCode.NOT_FOUND),
                        superseded -> Problem.response(EligibilityProblems.GATEWAY_SUPERSEDED)));
    }

    private Response receipt(UplinkReceipt receipt) {
        tally.received(receipt);
        return Response.ok(receipt).build();
    }

    /** A session belongs to the request it was opened for, and so must whoever opens it. */
    private static Executor here() {
        Context context = Vertx.currentContext();
        return task -> context.runOnContext(now -> task.run());
    }

    private static Response busy(Duration comeAgain) {
        return Response.status(EligibilityProblems.BUSY.status())
                .entity(Problem.of(EligibilityProblems.BUSY, List.of()))
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, comeAgain.toSeconds())
                .build();
    }
}
