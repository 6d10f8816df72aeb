package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.outage.application.ViewSummary;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 封をした要約: the text as it was sealed, byte by byte. Person-free. */
@Path("/outages/{outageId}/summary")
class OutageSummaryResource {
    private final ViewSummary viewSummary;
    private final Watcher watcher;

    OutageSummaryResource(ViewSummary viewSummary, Watcher watcher) {
        this.viewSummary = viewSummary;
        this.watcher = watcher;
    }

    @GET
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> summary(UUID outageId) {
        return viewSummary
                .of(outageId, watcher.institution())
                .map(answer -> answer.match(
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        () -> Problem.response(SealProblems.NOT_CLOSED),
                        text -> Response.ok(text, MediaType.TEXT_PLAIN_TYPE).build()));
    }
}
