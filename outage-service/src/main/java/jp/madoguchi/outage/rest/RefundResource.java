package jp.madoguchi.outage.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import jp.madoguchi.web.Roles;

/** 差額の返金: the slip and the mark of claim-service, for the pages, which ask their own service only. */
@Path("/held-visits/{visitId}/refund")
class RefundResource {
    private final RefundClient claims;

    RefundResource(RefundClient claims) {
        this.claims = claims;
    }

    @GET
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> show(UUID visitId) {
        return claims.show(visitId);
    }

    @PUT
    @Path("/payment")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> record(UUID visitId, @Valid @NotNull RefundJson.Payment payment) {
        return claims.record(visitId, payment);
    }

    @PUT
    @Path("/undoing")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> undo(UUID visitId, @Valid @NotNull RefundJson.Undoing undoing) {
        return claims.undo(visitId, undoing);
    }
}
