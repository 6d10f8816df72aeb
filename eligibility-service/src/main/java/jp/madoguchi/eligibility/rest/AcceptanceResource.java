package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.eligibility.application.AcceptAnswer;
import jp.madoguchi.eligibility.domain.AnswerField;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Finding;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 回答の受入: a person answers for it, so no gateway may. */
@Path("/eligibility/checks/{checkId}/acceptance")
class AcceptanceResource {
    private static final Finding FIELDS =
            new Finding("accepted-fields", "fields", "受け入れる項目の名前を fields に並べるか、all を true にしてください（どちらか一方）", null);

    private final Caller caller;
    private final AcceptAnswer acceptAnswer;

    AcceptanceResource(Caller caller, AcceptAnswer acceptAnswer) {
        this.caller = caller;
        this.acceptAnswer = acceptAnswer;
    }

    @POST
    @APIResponse(
            responseCode = "200",
            description = "受け入れた項目",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AcceptanceJson.Accepted.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> accept(@PathParam("checkId") UUID checkId, @NotNull @Valid AcceptanceJson json) {
        return json.named()
                .map(fields -> accept(checkId, fields))
                .orElseGet(() -> Uni.createFrom().item(Problem.response(ProblemCode.CONSTRAINT, FIELDS)));
    }

    private Uni<Response> accept(UUID checkId, Set<AnswerField> fields) {
        return acceptAnswer
                .accept(Personal.viewer(caller), checkId, fields)
                .map(outcome -> Personal.answer(
                        outcome,
                        acceptance -> acceptance.match(
                                accepted -> Response.ok(AcceptanceJson.Accepted.of(checkId, accepted))
                                        .build(),
                                () -> Problem.response(ClinicProblems.ACCEPTANCE_STALE))));
    }
}
