package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.eligibility.application.AdviseComparison;
import jp.madoguchi.eligibility.application.CompareRecord;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 受付窓口における照合. */
@Path("/eligibility/checks/{checkId}/comparison")
class ComparisonResource {
    private final Caller caller;
    private final CompareRecord compareRecord;
    private final AdviseComparison adviseComparison;

    ComparisonResource(Caller caller, CompareRecord compareRecord, AdviseComparison adviseComparison) {
        this.caller = caller;
        this.compareRecord = compareRecord;
        this.adviseComparison = adviseComparison;
    }

    @POST
    @APIResponse(
            responseCode = "200",
            description = "照合の結果",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonJson.Answer.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> compare(@PathParam("checkId") UUID checkId, @NotNull @Valid ComparisonJson json) {
        return compareRecord
                .compare(caller.institution(), caller.account(), checkId, json.record())
                .map(compared -> compared.match(
                        done -> Response.ok(ComparisonJson.Answer.of(done)).build(),
                        () -> Problem.response(DeskProblems.NOBODY_TO_COMPARE),
                        () -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "照合の要否",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ComparisonJson.Advice.class)))
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY})
    public Uni<Response> advice(@PathParam("checkId") UUID checkId) {
        return adviseComparison
                .advise(caller.institution(), caller.account(), checkId)
                .map(found -> found.map(advice ->
                                Response.ok(ComparisonJson.Advice.of(advice)).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }
}
