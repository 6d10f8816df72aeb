package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.outage.application.EndIncident;
import jp.madoguchi.outage.application.IncidentAnswer;
import jp.madoguchi.outage.application.UpdateIncident;
import jp.madoguchi.outage.application.ViewGathered;
import jp.madoguchi.outage.application.ViewIncidents;
import jp.madoguchi.outage.domain.Incident;
import jp.madoguchi.outage.domain.IncidentTexts;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 一つの障害事案: its course from the first sign to the all-clear, and what to tell of it now. */
@Path("/incidents/{incidentId}")
class IncidentStepResource {
    private final ViewIncidents viewIncidents;
    private final ViewGathered viewGathered;
    private final UpdateIncident updateIncident;
    private final EndIncident endIncident;
    private final Watcher caller;

    IncidentStepResource(
            ViewIncidents viewIncidents,
            ViewGathered viewGathered,
            UpdateIncident updateIncident,
            EndIncident endIncident,
            Watcher caller) {
        this.viewIncidents = viewIncidents;
        this.viewGathered = viewGathered;
        this.updateIncident = updateIncident;
        this.endIncident = endIncident;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> show(UUID incidentId) {
        return show(incidentId, IncidentJson::of);
    }

    @GET
    @Path("/texts")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> texts(UUID incidentId) {
        return show(incidentId, IncidentTexts::of);
    }

    @GET
    @Path("/outages")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.OPERATOR, Roles.IMPLEMENTING_BODY})
    public Uni<Response> gathered(UUID incidentId) {
        return viewGathered
                .of(incidentId, caller.institution())
                .map(found -> found.map(gathered -> Response.ok(gathered).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @POST
    @Path("/updates")
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY, Roles.ADMINISTRATOR})
    public Uni<Response> update(UUID incidentId, @Valid @NotNull IncidentJson.Update update) {
        return updateIncident
                .update(caller.reporter(), incidentId, update.text())
                .map(IncidentStepResource::response);
    }

    @PUT
    @Path("/end")
    @RolesAllowed({Roles.OPERATOR, Roles.IMPLEMENTING_BODY, Roles.ADMINISTRATOR})
    public Uni<Response> end(UUID incidentId, @Valid @NotNull IncidentJson.End end) {
        return endIncident
                .end(caller.reporter(), incidentId, Optional.ofNullable(end.endedAt()), end.text())
                .map(IncidentStepResource::response);
    }

    private Uni<Response> show(UUID incidentId, Function<Incident, Object> body) {
        return viewIncidents
                .one(incidentId, caller.institution())
                .map(found -> found.map(
                                incident -> Response.ok(body.apply(incident)).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    private static Response response(IncidentAnswer answer) {
        return answer.match(
                () -> Problem.response(ProblemCode.NOT_FOUND),
                OutageProblems::rules,
                IncidentProblems::notNow,
                incident -> Response.ok(IncidentJson.of(incident)).build());
    }
}
