package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.outage.application.OpenIncident;
import jp.madoguchi.outage.application.ViewIncidents;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 障害事案の一覧と届出. */
@Path("/incidents")
class IncidentResource {
    private final OpenIncident openIncident;
    private final ViewIncidents viewIncidents;
    private final Watcher caller;

    IncidentResource(OpenIncident openIncident, ViewIncidents viewIncidents, Watcher caller) {
        this.openIncident = openIncident;
        this.viewIncidents = viewIncidents;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.IMPLEMENTING_BODY})
    public Uni<IncidentJson.All> list(@QueryParam("open") boolean onlyOpen) {
        return (onlyOpen ? viewIncidents.lasting(caller.institution()) : viewIncidents.latest(caller.institution()))
                .map(all ->
                        new IncidentJson.All(all.stream().map(IncidentJson::of).toList()));
    }

    @POST
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY, Roles.ADMINISTRATOR})
    public Uni<Response> open(@Valid @NotNull IncidentJson.Report report) {
        return openIncident
                .open(caller.reporter(), report.told())
                .map(answer -> answer.match(
                        () -> Problem.response(ProblemCode.NOT_FOUND),
                        OutageProblems::rules,
                        IncidentProblems::notNow,
                        incident -> Response.status(Response.Status.CREATED)
                                .entity(IncidentJson.of(incident))
                                .build()));
    }
}
