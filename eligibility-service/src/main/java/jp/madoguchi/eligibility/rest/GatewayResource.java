package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.eligibility.application.HandOutSealingKeys;
import jp.madoguchi.eligibility.application.ReportStatus;
import jp.madoguchi.eligibility.application.TakeEntries;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 端末の入口: the one door of the gateways, upwards. */
@Path("/gateway")
class GatewayResource {
    private final Caller caller;
    private final TakeEntries takeEntries;
    private final ReportStatus reportStatus;
    private final HandOutSealingKeys handOutSealingKeys;
    private final Tally tally;

    GatewayResource(
            Caller caller,
            TakeEntries takeEntries,
            ReportStatus reportStatus,
            HandOutSealingKeys handOutSealingKeys,
            Tally tally) {
        this.caller = caller;
        this.takeEntries = takeEntries;
        this.reportStatus = reportStatus;
        this.handOutSealingKeys = handOutSealingKeys;
        this.tally = tally;
    }

    @POST
    @Path("/entries")
    @APIResponse(
            responseCode = "200",
            description = "一件ごとの受領",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UplinkReceipt.class)))
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Response> take(@NotNull @Valid EntriesJson json) {
        return takeEntries
                .take(caller.institution(), json.batch())
                .map(outcome -> outcome.match(
                        taken -> receipt(taken.receipt()),
                        gap -> SequenceGapJson.response(gap.nextSequence()),
                        notYours -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    private Response receipt(UplinkReceipt receipt) {
        tally.received(receipt);
        return Response.ok(receipt).build();
    }

    @POST
    @Path("/status")
    @APIResponse(responseCode = "204", description = "受け取った")
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Response> report(@NotNull @Valid StatusJson json) {
        return reportStatus
                .report(caller.institution(), json.status())
                .map(taken -> taken ? Response.noContent().build() : Problem.response(ProblemCode.NOT_FOUND));
    }

    /** A gateway is known here by its account: each has its own. */
    @GET
    @Path("/sealing-keys")
    @RolesAllowed(Roles.GATEWAY)
    public Uni<List<SealingKey>> sealingKeys() {
        return handOutSealingKeys.handOut(caller.institution(), caller.account());
    }
}
