package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.eligibility.application.HandOutSealingKeys;
import jp.madoguchi.eligibility.application.ReportStatus;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 端末の入口: the state of the gateways, and the keys they seal with. */
@Path("/gateway")
class GatewayResource {
    private final Caller caller;
    private final ReportStatus reportStatus;
    private final HandOutSealingKeys handOutSealingKeys;

    GatewayResource(Caller caller, ReportStatus reportStatus, HandOutSealingKeys handOutSealingKeys) {
        this.caller = caller;
        this.reportStatus = reportStatus;
        this.handOutSealingKeys = handOutSealingKeys;
    }

    @POST
    @Path("/status")
    @APIResponse(responseCode = "204", description = "受け取った")
    @RolesAllowed(Roles.GATEWAY)
    public Uni<Response> report(@NotNull @Valid StatusJson json) {
        return reportStatus
                .report(caller.institution(), json.status())
                .map(taken -> taken ? Response.noContent().build() : Problem.response(ProblemCode.NOT_FOUND));
    }

    /** A gateway is known here by its account: each has its own. */
    @GET
    @Path("/sealing-keys")
    @RolesAllowed(Roles.GATEWAY)
    public Uni<List<SealingKey>> sealingKeys() {
        return handOutSealingKeys.handOut(caller.institution(), caller.account());
    }
}
