package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.eligibility.application.HandOutLastKnown;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 前回の資格の入口: a gateway reads what its own institution was told of its own patients. */
@Path("/gateway/patients")
class PatientsResource {
    /** In microseconds, as every version: far beyond the life of any gateway, within what a database can count. */
    private static final long FARTHEST = 100_000_000_000_000_000L;

    private final Caller caller;
    private final HandOutLastKnown handOutLastKnown;

    PatientsResource(Caller caller, HandOutLastKnown handOutLastKnown) {
        this.caller = caller;
        this.handOutLastKnown = handOutLastKnown;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "前回の資格の一ページ",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LastKnownPage.class)))
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Response> patients(@QueryParam("after") @DefaultValue("0") @Min(0) @Max(FARTHEST) long after) {
        return handOutLastKnown
                .after(Personal.viewer(caller), after)
                .map(page -> Response.ok(page).build());
    }
}
