package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.outage.application.AgreeAbsence;
import jp.madoguchi.outage.application.Asker;
import jp.madoguchi.outage.application.CloseVisit;
import jp.madoguchi.outage.application.SettleVisit;
import jp.madoguchi.outage.application.VisitAnswer;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 人が決める受診: settled with a person somebody chose or as 資格情報なし, or closed with a reason. */
@Path("/held-visits/{visitId}")
@DatedByIndex
class HeldVisitEndResource {
    private final SettleVisit settleVisit;
    private final AgreeAbsence agreeAbsence;
    private final CloseVisit closeVisit;
    private final Caller caller;

    HeldVisitEndResource(SettleVisit settleVisit, AgreeAbsence agreeAbsence, CloseVisit closeVisit, Caller caller) {
        this.settleVisit = settleVisit;
        this.agreeAbsence = agreeAbsence;
        this.closeVisit = closeVisit;
        this.caller = caller;
    }

    @PUT
    @Path("/reconciliation")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> settle(UUID visitId, @Valid @NotNull HeldVisitJson.Settlement settlement) {
        return settleVisit.settle(asker(), visitId, settlement.lookupId()).map(HeldVisitEndResource::response);
    }

    /** 資格情報なしとする: where the four items found nobody, and only there. */
    @PUT
    @Path("/absence")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> agree(UUID visitId) {
        return agreeAbsence.agree(asker(), visitId).map(HeldVisitEndResource::response);
    }

    @PUT
    @Path("/closing")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<Response> close(UUID visitId, @Valid @NotNull HeldVisitJson.Closing closing) {
        return closeVisit.close(asker(), visitId, closing.reason()).map(HeldVisitEndResource::response);
    }

    private static Response response(VisitAnswer answer) {
        return answer.match(
                () -> Problem.response(ProblemCode.NOT_FOUND),
                OutageProblems::visitState,
                OutageProblems::rules,
                visit -> Response.ok(HeldVisitJson.of(visit)).build());
    }

    private Asker asker() {
        return new Asker(caller.account(), caller.institution());
    }
}
