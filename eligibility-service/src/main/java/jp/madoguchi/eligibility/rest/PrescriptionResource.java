package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.application.ChoosePrescription;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 処方箋発行形態: 《更新》 of the screen. */
@Path("/eligibility/checks/{checkId}/prescription")
class PrescriptionResource {
    private final Caller caller;
    private final ChoosePrescription choosePrescription;

    PrescriptionResource(Caller caller, ChoosePrescription choosePrescription) {
        this.caller = caller;
        this.choosePrescription = choosePrescription;
    }

    @PUT
    @APIResponse(
            responseCode = "200",
            description = "選んだ処方箋発行形態",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PrescriptionJson.Chosen.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> choose(@PathParam("checkId") UUID checkId, @NotNull @Valid PrescriptionJson json) {
        return choosePrescription
                .choose(Personal.viewer(caller), checkId, json.choice())
                .map(outcome -> Personal.answer(
                        outcome,
                        choice -> Response.ok(PrescriptionJson.Chosen.of(Optional.of(choice)))
                                .build()));
    }
}
