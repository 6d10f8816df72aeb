package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.application.CallBackGrant;
import jp.madoguchi.outage.application.EnableGrant;
import jp.madoguchi.outage.application.EndGrant;
import jp.madoguchi.outage.application.GrantAnswer;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** 利用開始設定の段階: the steps the 実施機関 takes, and the end, which the clinic may also call. */
@Path("/grants/{grantId}")
class GrantStepResource {
    private final CallBackGrant callBackGrant;
    private final EnableGrant enableGrant;
    private final EndGrant endGrant;
    private final Caller caller;

    GrantStepResource(CallBackGrant callBackGrant, EnableGrant enableGrant, EndGrant endGrant, Caller caller) {
        this.callBackGrant = callBackGrant;
        this.enableGrant = enableGrant;
        this.endGrant = endGrant;
        this.caller = caller;
    }

    @PUT
    @Path("/call-back")
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> callBack(UUID grantId, @Valid @NotNull GrantJson.CallBack callBack) {
        return callBackGrant
                .calledBack(caller.account(), grantId, Optional.ofNullable(callBack.reportDueOn()))
                .map(GrantStepResource::response);
    }

    @PUT
    @Path("/enablement")
    @RolesAllowed(Roles.IMPLEMENTING_BODY)
    public Uni<Response> enable(UUID grantId, @Valid @NotNull GrantJson.Days days) {
        return enableGrant.enable(caller.account(), grantId, days.period()).map(GrantStepResource::response);
    }

    @PUT
    @Path("/end")
    @RolesAllowed({Roles.IMPLEMENTING_BODY, Roles.ADMINISTRATOR})
    public Uni<Response> end(UUID grantId) {
        return endGrant.end(
                        caller.account(),
                        grantId,
                        caller.has(Roles.IMPLEMENTING_BODY) ? Optional.empty() : Optional.of(caller.institution()))
                .map(GrantStepResource::response);
    }

    private static Response response(GrantAnswer answer) {
        return answer.match(
                () -> Problem.response(ProblemCode.NOT_FOUND),
                OutageProblems::rules,
                OutageProblems::grantState,
                grant -> Response.ok(GrantJson.of(grant)).build());
    }
}
