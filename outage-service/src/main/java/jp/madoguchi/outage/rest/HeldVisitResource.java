package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.HeldVisits;
import jp.madoguchi.outage.application.ReconcileVisits;
import jp.madoguchi.outage.application.ViewHeldVisit;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 控えた受診の一覧と事後確認. */
@Path("/held-visits")
class HeldVisitResource {
    private final HeldVisits visits;
    private final ViewHeldVisit viewHeldVisit;
    private final ReconcileVisits reconcileVisits;
    private final Caller caller;

    HeldVisitResource(HeldVisits visits, ViewHeldVisit viewHeldVisit, ReconcileVisits reconcileVisits, Caller caller) {
        this.visits = visits;
        this.viewHeldVisit = viewHeldVisit;
        this.reconcileVisits = reconcileVisits;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<HeldVisitJson.All> list() {
        return visits.of(caller.institution()).map(HeldVisitJson.All::of);
    }

    @GET
    @Path("/{visitId}")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> view(UUID visitId) {
        return viewHeldVisit
                .view(asker(), visitId)
                .map(found -> found.map(visit ->
                                Response.ok(HeldVisitJson.Noted.of(visit)).build())
                        .orElseGet(() -> Problem.response(ProblemCode.NOT_FOUND)));
    }

    @POST
    @Path("/reconciliation")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<HeldVisitJson.Reconciliation> reconcile() {
        return reconcileVisits.reconcile(asker()).map(HeldVisitJson.Reconciliation::of);
    }

    private Asker asker() {
        return new Asker(caller.account(), caller.institution());
    }
}
