package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.ResolveVisit;
import jp.madoguchi.outage.application.ViewComparison;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 事後確認のあとの扱い: compared by the service, decided by a person with one key. */
@Path("/held-visits/{visitId}")
@DatedByIndex
class ResolutionResource {
    private final ViewComparison viewComparison;
    private final ResolveVisit resolveVisit;
    private final Caller caller;

    ResolutionResource(ViewComparison viewComparison, ResolveVisit resolveVisit, Caller caller) {
        this.viewComparison = viewComparison;
        this.resolveVisit = resolveVisit;
        this.caller = caller;
    }

    @GET
    @Path("/comparison")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> compare(UUID visitId) {
        return viewComparison
                .view(asker(), visitId)
                .map(found -> found.map(ResolutionResource::compared)
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @PUT
    @Path("/resolution")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> resolve(UUID visitId, @Valid @NotNull ComparisonJson.Resolution resolution) {
        return resolveVisit
                .resolve(asker(), visitId, resolution.chosen())
                .map(answer -> answer.match(
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        state -> Problem.response(ReconciliationProblems.NOTHING_TO_RESOLVE),
                        OutageProblems::rules,
                        visit -> Response.ok(HeldVisitJson.of(visit)).build()));
    }

    private static Response compared(HeldVisit visit) {
        return visit.comparison()
                .map(comparison ->
                        Response.ok(ComparisonJson.of(visit, comparison)).build())
                .orElseGet(() -> Problem.response(ReconciliationProblems.NOTHING_TO_RESOLVE));
    }

    private Asker asker() {
        return new Asker(caller.account(), caller.institution());
    }
}
