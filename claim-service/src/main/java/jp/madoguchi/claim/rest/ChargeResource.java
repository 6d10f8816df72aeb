package jp.madoguchi.claim.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.claim.application.AcceptCharge;
import jp.madoguchi.claim.application.ChargeOutcome;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

@Path("/charges")
class ChargeResource {
    private final Caller caller;
    private final AcceptCharge acceptCharge;

    ChargeResource(Caller caller, AcceptCharge acceptCharge) {
        this.caller = caller;
        this.acceptCharge = acceptCharge;
    }

    /** 201 for the visit's first charge, 200 when it is repeated or replaced. */
    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> accept(@Valid @NotNull ChargeJson charge) {
        return acceptCharge
                .accept(caller.institution(), charge.visitId(), charge.charge())
                .map(outcome -> outcome.match(
                        ChargeResource::accepted,
                        findings -> Problem.response(ProblemCode.RULE, ClaimProblems.findings(findings)),
                        () -> Problem.response(ClaimProblems.ALREADY_EXPORTED)));
    }

    private static Response accepted(ChargeOutcome.Accepted accepted) {
        return Response.status(accepted.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(ClaimJson.of(accepted.claimCase()))
                .build();
    }
}
