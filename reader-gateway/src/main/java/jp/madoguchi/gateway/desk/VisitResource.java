package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.gateway.application.Journal;
import jp.madoguchi.gateway.application.TakeOutcome;
import jp.madoguchi.gateway.application.TakePatient;
import jp.madoguchi.gateway.application.TakeRequest;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;

/** 受付. */
@Path("/desk/visits")
class VisitResource {
    private final DeskAccess access;
    private final TakePatient takePatient;
    private final Journal journal;

    VisitResource(DeskAccess access, TakePatient takePatient, Journal journal) {
        this.access = access;
        this.takePatient = takePatient;
        this.journal = journal;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> take(@NotNull @Valid VisitJson json) {
        TakeRequest request = json.request(access.clerk());
        return takePatient
                .take(request)
                .map(outcome -> outcome.match(
                        taken -> taken(taken, request),
                        DeskProblems::broken,
                        () -> Problem.response(DeskProblems.VISIT_CONFLICT)));
    }

    private Response taken(TakeOutcome.Taken taken, TakeRequest request) {
        return Response.status(taken.again() ? Response.Status.OK : Response.Status.CREATED)
                .entity(TakenJson.of(
                        taken, request.declaration(), journal.backlog().unsent()))
                .build();
    }
}
