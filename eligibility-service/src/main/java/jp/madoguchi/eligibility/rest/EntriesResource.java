package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.eligibility.application.TakeEntries;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 端末の控えの入口: batch by batch, and never so many at once that a live check would wait for them. */
@Path("/gateway/entries")
class EntriesResource {
    private final Caller caller;
    private final EntriesReader reader;
    private final TakeEntries takeEntries;
    private final GatewayLane lane;
    private final Tally tally;

    EntriesResource(Caller caller, EntriesReader reader, TakeEntries takeEntries, GatewayLane lane, Tally tally) {
        this.caller = caller;
        this.reader = reader;
        this.takeEntries = takeEntries;
        this.lane = lane;
        this.tally = tally;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EntriesJson.class)))
    @APIResponse(
            responseCode = "200",
            description = "一件ごとの受領",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = UplinkReceipt.class)))
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Response> take(byte[] body) {
        InstitutionCode institution = caller.institution();
        return lane.run(() -> reader.read(body).chain(batch -> take(institution, batch)));
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
}
