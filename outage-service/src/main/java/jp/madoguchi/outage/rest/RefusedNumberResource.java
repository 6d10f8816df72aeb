package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.outage.application.ViewRefusedNumbers;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 反映されなかった照会番号: for whoever may give people a number here. */
@Path("/reference-numbers/refused")
class RefusedNumberResource {
    private final ViewRefusedNumbers viewRefusedNumbers;
    private final LookupDoor door;

    RefusedNumberResource(ViewRefusedNumbers viewRefusedNumbers, LookupDoor door) {
        this.viewRefusedNumbers = viewRefusedNumbers;
        this.door = door;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "反映されなかった照会番号",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RefusedNumberJson.All.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> refused() {
        return door.ifAllowed(
                LookupDoor.Use.REFERENCE_NUMBER,
                asker -> viewRefusedNumbers
                        .view(asker)
                        .map(refused ->
                                Response.ok(RefusedNumberJson.All.of(refused)).build()));
    }
}
