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
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.application.ReportMislink;
import jp.madoguchi.eligibility.application.SeparateMislink;
import jp.madoguchi.eligibility.domain.Mislink;
import jp.madoguchi.eligibility.domain.MislinkRules;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Ids;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** ひも付け誤り. */
@Path("/registry/mislinks")
class MislinkResource {
    private final Caller caller;
    private final Senders senders;
    private final Ids ids;
    private final ReportMislink reportMislink;
    private final SeparateMislink separateMislink;

    MislinkResource(
            Caller caller, Senders senders, Ids ids, ReportMislink reportMislink, SeparateMislink separateMislink) {
        this.caller = caller;
        this.senders = senders;
        this.ids = ids;
        this.reportMislink = reportMislink;
        this.separateMislink = separateMislink;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "届け出た",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = MislinkJson.Reported.class)))
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> report(@NotNull @Valid MislinkJson json) {
        Mislink mislink = json.mislink(ids.next());
        List<Rule<Mislink>> broken = MislinkRules.broken(mislink, senders.today());
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(EligibilityProblems.broken(broken));
        }
        return reportMislink
                .report(caller.account(), mislink)
                .map(outcome -> outcome.match(
                        done -> Response.status(Response.Status.CREATED)
                                .entity(new MislinkJson.Reported(done.mislinkId()))
                                .build(),
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        () -> Problem.response(EligibilityProblems.MISLINK_OPEN),
                        () -> Problem.response(EligibilityProblems.CARD_SHARED)));
    }

    @POST
    @Path("/{mislinkId}/separation")
    @APIResponse(responseCode = "204", description = "解消した")
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> separate(@PathParam("mislinkId") UUID mislinkId) {
        return separateMislink
                .separate(caller.account(), mislinkId, senders.today())
                .map(outcome -> outcome.match(
                        done -> Response.noContent().build(),
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        () -> Problem.response(EligibilityProblems.MISLINK_SEPARATED),
                        () -> Problem.response(EligibilityProblems.CARD_SHARED)));
    }
}
