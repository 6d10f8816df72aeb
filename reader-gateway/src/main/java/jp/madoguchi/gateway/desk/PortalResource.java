package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.gateway.application.ConfirmLogout;
import jp.madoguchi.gateway.application.LogoutOutcome;
import jp.madoguchi.gateway.application.OpenPortal;
import jp.madoguchi.gateway.application.PortalSessions;
import jp.madoguchi.gateway.domain.PortalDevice;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import jp.madoguchi.web.Roles;

/** マイナポータルの提示: on the clinic's device it ends with ログアウト確認 and in no other way. */
@Path("/desk/portal-sessions")
class PortalResource {
    static final ProblemCode NOT_CONFIRMED =
            new ProblemCode("logout-not-confirmed", 409, "ログアウト確認が済んでいません", "医院の機器でログアウトし、患者本人に確かめてもらってから閉じてください");

    private final DeskAccess access;
    private final PortalSessions sessions;
    private final OpenPortal openPortal;
    private final ConfirmLogout confirmLogout;

    PortalResource(DeskAccess access, PortalSessions sessions, OpenPortal openPortal, ConfirmLogout confirmLogout) {
        this.access = access;
        this.sessions = sessions;
        this.openPortal = openPortal;
        this.confirmLogout = confirmLogout;
    }

    @GET
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<List<PortalJson>> open() {
        access.enter();
        return sessions.open().map(open -> open.stream().map(PortalJson::of).toList());
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> open(@NotNull @Valid PortalWishJson wish) {
        return openPortal
                .open(access.clerk(), wish.visitId(), wish.device())
                .map(session -> Response.status(Response.Status.CREATED)
                        .entity(PortalJson.of(session))
                        .build());
    }

    @POST
    @Path("/{id}/logout")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> logout(@PathParam("id") UUID id, @NotNull @Valid LogoutJson logout) {
        return confirmLogout
                .close(access.clerk(), id, logout.confirmedByPatient())
                .map(PortalResource::answer);
    }

    /** 閉じる without anybody's confirmation: the patient's own device is the patient's own business. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> close(@PathParam("id") UUID id) {
        return confirmLogout.close(access.clerk(), id, false).map(PortalResource::answer);
    }

    private static Response answer(LogoutOutcome outcome) {
        return outcome.match(
                () -> Response.noContent().build(),
                () -> Problem.response(NOT_CONFIRMED),
                () -> Problem.response(ProblemCode.NOT_FOUND));
    }

    /** マイナポータルを開く求め. */
    record PortalWishJson(@NotNull UUID visitId, @NotNull PortalDevice device) {}

    /**
     * ログアウト確認.
     *
     * @param confirmedByPatient the patient has seen it
     */
    record LogoutJson(@NotNull Boolean confirmedByPatient) {}
}
