package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.eligibility.application.ReviewCheck;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/**
 * 回答の表示. The ETag covers the body to the byte: the answer as it was given, which never changes, and what this
 * institution added since (照会番号, items accepted from it, prescription choice, consents). So a 304 says that neither
 * changed; whether a newer check would be answered otherwise only a new check tells. A consent that runs out changes
 * nothing here: its end is part of the body from the beginning.
 */
@Path("/eligibility/checks/{checkId}")
class AnswerResource {
    private final Caller caller;
    private final ReviewCheck reviewCheck;
    private final Tagged tagged;

    AnswerResource(Caller caller, ReviewCheck reviewCheck, Tagged tagged) {
        this.caller = caller;
        this.reviewCheck = reviewCheck;
        this.tagged = tagged;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "与えた回答と自院の追記",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswerJson.class)))
    @APIResponse(responseCode = "304", description = "どちらも変わっていない")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> answer(@PathParam("checkId") UUID checkId, @Context Request request) {
        return reviewCheck
                .review(Personal.viewer(caller), checkId)
                .map(found -> found.map(view -> tagged.answer(request, AnswerJson.of(view)))
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }
}
