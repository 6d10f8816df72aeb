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
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** 二重の受付: suspected and decided at claim-service, for the pages, which ask their own service only. */
@Path("/same-visits")
class SameVisitResource {
    private final SameVisitDoor door;
    private final ClaimAnswers claims;

    SameVisitResource(@RestClient SameVisitDoor door, ClaimAnswers claims) {
        this.door = door;
        this.claims = claims;
    }

    @GET
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> show() {
        return claims.handedBack(door.show(claims.token(), claims.institution()));
    }

    @PUT
    @Path("/{visitId}/merging")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> merge(UUID visitId, @Valid @NotNull SameVisitJson.Merging merging) {
        return claims.handedBack(door.merge(claims.token(), claims.institution(), visitId, merging));
    }

    @PUT
    @Path("/{visitId}/parting")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> part(UUID visitId, @Valid @NotNull SameVisitJson.Parting parting) {
        return claims.handedBack(door.part(claims.token(), claims.institution(), visitId, parting));
    }

    @PUT
    @Path("/{visitId}/distinction")
    @RolesAllowed({Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> tellApart(UUID visitId, @Valid @NotNull SameVisitJson.Distinction distinction) {
        return claims.handedBack(door.tellApart(claims.token(), claims.institution(), visitId, distinction));
    }
}
