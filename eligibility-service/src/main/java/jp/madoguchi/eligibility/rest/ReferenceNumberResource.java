package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.eligibility.application.ReviewReferenceNumber;
import jp.madoguchi.eligibility.application.SetReferenceNumber;
import jp.madoguchi.eligibility.domain.ReferenceNumberOutcome;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 照会番号: 《編集》, 《登録》 and 《更新》 of the screen. */
@Path("/eligibility/checks/{checkId}/reference-number")
class ReferenceNumberResource {
    private final Caller caller;
    private final ReviewReferenceNumber reviewReferenceNumber;
    private final SetReferenceNumber setReferenceNumber;

    ReferenceNumberResource(
            Caller caller, ReviewReferenceNumber reviewReferenceNumber, SetReferenceNumber setReferenceNumber) {
        this.caller = caller;
        this.reviewReferenceNumber = reviewReferenceNumber;
        this.setReferenceNumber = setReferenceNumber;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "照会番号",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferenceNumberJson.Shown.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> number(@PathParam("checkId") UUID checkId) {
        return reviewReferenceNumber
                .review(Personal.viewer(caller), checkId)
                .map(outcome -> Personal.answer(
                        outcome,
                        number -> Response.ok(new ReferenceNumberJson.Shown(number.orElse(null), number.isPresent()))
                                .build()));
    }

    @PUT
    @APIResponse(
            responseCode = "201",
            description = "登録した",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferenceNumberJson.Registered.class)))
    @APIResponse(
            responseCode = "200",
            description = "改めた",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReferenceNumberJson.Registered.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> set(@PathParam("checkId") UUID checkId, @NotNull @Valid ReferenceNumberJson json) {
        return setReferenceNumber
                .set(Personal.viewer(caller), checkId, json.referenceNumber())
                .map(outcome -> Personal.answer(outcome, ReferenceNumberResource::answer));
    }

    private static Response answer(ReferenceNumberOutcome outcome) {
        return outcome.match(
                kept -> Response.status(kept.first() ? Response.Status.CREATED : Response.Status.OK)
                        .entity(ReferenceNumberJson.Registered.of(kept))
                        .build(),
                () -> Problem.response(ClinicProblems.REFERENCE_NUMBER_TAKEN),
                broken -> EligibilityProblems.broken(broken.rules()));
    }
}
