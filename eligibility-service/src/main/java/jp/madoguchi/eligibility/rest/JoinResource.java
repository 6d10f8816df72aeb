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
import jp.madoguchi.eligibility.application.JoinRecords;
import jp.madoguchi.eligibility.domain.JoinRules;
import jp.madoguchi.eligibility.domain.RecordJoin;
import jp.madoguchi.eligibility.domain.Rule;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Ids;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 同じ人の登録をまとめる窓口. */
@Path("/registry/joins")
class JoinResource {
    private final Caller caller;
    private final Senders senders;
    private final Ids ids;
    private final JoinRecords joinRecords;

    JoinResource(Caller caller, Senders senders, Ids ids, JoinRecords joinRecords) {
        this.caller = caller;
        this.senders = senders;
        this.ids = ids;
        this.joinRecords = joinRecords;
    }

    @POST
    @APIResponse(
            responseCode = "201",
            description = "まとめた",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = JoinJson.Joined.class)))
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> join(@NotNull @Valid JoinJson json) {
        RecordJoin join = json.join(ids.next());
        List<Rule<RecordJoin>> broken = JoinRules.broken(join);
        if (!broken.isEmpty()) {
            return Uni.createFrom().item(EligibilityProblems.broken(broken));
        }
        return joinRecords
                .join(caller.account(), join, senders.today())
                .map(outcome -> outcome.match(
                        done -> Response.status(Response.Status.CREATED)
                                .entity(new JoinJson.Joined(done.join().id(), done.personId()))
                                .build(),
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        () -> Problem.response(RegistryProblems.RECORDS_JOINED),
                        () -> Problem.response(EligibilityProblems.MISLINK_OPEN)));
    }

    @POST
    @Path("/{joinId}/separation")
    @APIResponse(responseCode = "204", description = "まとめを取り消した")
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> part(@PathParam("joinId") UUID joinId) {
        return joinRecords
                .part(caller.account(), joinId, senders.today())
                .map(outcome -> outcome.match(
                        done -> Response.noContent().build(),
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        () -> Problem.response(RegistryProblems.RECORDS_PARTED),
                        () -> Problem.response(EligibilityProblems.MISLINK_OPEN)));
    }
}
