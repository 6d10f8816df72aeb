package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.application.DeclareTrouble;
import jp.madoguchi.gateway.application.Presentations;
import jp.madoguchi.web.Roles;

/** 窓口の状態. */
@Path("/desk")
class StateResource {
    private final DeskAccess access;
    private final Presentations presentations;
    private final DeskState state;
    private final DeclareTrouble declareTrouble;

    StateResource(DeskAccess access, Presentations presentations, DeskState state, DeclareTrouble declareTrouble) {
        this.access = access;
        this.presentations = presentations;
        this.state = state;
        this.declareTrouble = declareTrouble;
    }

    @GET
    @Path("/state")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<StateJson> state() {
        access.enter();
        return presentations.waiting(state.startOfDay()).map(state::show);
    }

    /** 障害を申し出る: a person says what no probe sees. */
    @PUT
    @Path("/trouble")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> declare(@NotNull @Valid TroubleJson trouble) {
        return declareTrouble
                .declare(trouble.cause(), access.clerk())
                .replaceWith(Response.noContent().build());
    }

    @DELETE
    @Path("/trouble")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> retract() {
        return declareTrouble
                .retract(access.clerk())
                .replaceWith(Response.noContent().build());
    }

    /** 申し出る障害. */
    record TroubleJson(@NotNull Cause cause) {}
}
