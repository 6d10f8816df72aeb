package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.ListHeldVisits;
import jp.madoguchi.outage.application.ReconcileVisits;
import jp.madoguchi.outage.application.ViewHeldVisit;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 控えた受診の一覧と事後確認. */
@Path("/held-visits")
class HeldVisitResource {
    private final ListHeldVisits listHeldVisits;
    private final ViewHeldVisit viewHeldVisit;
    private final ReconcileVisits reconcileVisits;
    private final Caller caller;
    private final Clock clock;

    HeldVisitResource(
            ListHeldVisits listHeldVisits,
            ViewHeldVisit viewHeldVisit,
            ReconcileVisits reconcileVisits,
            Caller caller,
            Clock clock) {
        this.listHeldVisits = listHeldVisits;
        this.viewHeldVisit = viewHeldVisit;
        this.reconcileVisits = reconcileVisits;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<HeldVisitJson.All> list() {
        LocalDate today = LocalDate.now(clock);
        return listHeldVisits.list(caller.institution(), today).map(all -> HeldVisitJson.All.of(all, today));
    }

    @GET
    @Path("/{visitId}")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> view(UUID visitId) {
        return viewHeldVisit
                .view(asker(), visitId)
                .map(found -> found.map(shown ->
                                Response.ok(HeldVisitJson.Noted.of(shown)).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @POST
    @DatedByIndex
    @Path("/reconciliation")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<HeldVisitJson.Reconciliation> reconcile() {
        return reconcileVisits.reconcile(asker()).map(HeldVisitJson.Reconciliation::of);
    }

    private Asker asker() {
        return new Asker(caller.account(), caller.institution());
    }
}
