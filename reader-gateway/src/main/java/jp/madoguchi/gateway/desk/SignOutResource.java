package jp.madoguchi.gateway.desk;

import io.quarkus.oidc.OidcSession;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jp.madoguchi.gateway.application.EndVisual;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.VisualEnding;
import jp.madoguchi.web.Roles;

/**
 * サインアウト: the next person at this desk acts under their own name. 目視確認モード ends with whoever leaves, the
 * browser's ticket goes, and where the identity provider answers, its session ends too. What its holder left behind a
 * PIN stays on this device: {@link OfflineSignInPage}.
 */
@Path("/desk/sign-out")
class SignOutResource {
    /** Where the session at the identity provider is ended; the page comes back from there to {@code /}. */
    private static final String PROVIDER = "/sign-out";

    private final DeskAccess access;
    private final EndVisual endVisual;
    private final Standings standings;
    private final OidcSession session;

    SignOutResource(DeskAccess access, EndVisual endVisual, Standings standings, OidcSession session) {
        this.access = access;
        this.endVisual = endVisual;
        this.standings = standings;
        this.session = session;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> signOut() {
        Clerk clerk = access.clerk();
        boolean isProviderAway =
                clerk.byTicket() || standings.current().circumstances().isDown(Dependency.IDENTITY);
        return endVisual
                .end(clerk, VisualEnding.SIGNED_OUT)
                .chain(() ->
                        isProviderAway ? session.logout() : Uni.createFrom().voidItem())
                .replaceWith(() -> Response.ok(new SignedOutJson(isProviderAway ? "/" : PROVIDER))
                        .cookie(TicketCookie.none())
                        .build());
    }

    /**
     * サインアウトの続き.
     *
     * @param next where the page goes now
     */
    record SignedOutJson(String next) {}
}
