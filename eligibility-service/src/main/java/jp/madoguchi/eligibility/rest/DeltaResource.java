package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.eligibility.application.CompareWithAccepted;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 新旧の比較. */
@Path("/eligibility/checks/{checkId}/delta")
class DeltaResource {
    private final Caller caller;
    private final CompareWithAccepted compareWithAccepted;

    DeltaResource(Caller caller, CompareWithAccepted compareWithAccepted) {
        this.caller = caller;
        this.compareWithAccepted = compareWithAccepted;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "受け入れ済みの項目との違い",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeltaJson.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> delta(@PathParam("checkId") UUID checkId) {
        return compareWithAccepted
                .compare(Personal.viewer(caller), checkId)
                .map(outcome -> Personal.answer(
                        outcome, delta -> Response.ok(DeltaJson.of(delta)).build()));
    }
}
