package jp.madoguchi.gateway.desk;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;

/** サインインの控えを渡す: to who is signed in for real. Nobody prolongs a ticket with a ticket. */
@Path("/desk/offline-ticket")
class TicketResource {
    private static final Set<String> CLINIC = Set.of(Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR);

    private final DeskAccess access;
    private final Caller caller;
    private final SecurityIdentity identity;
    private final OfflineTickets tickets;
    private final GatewayConfig config;

    TicketResource(
            DeskAccess access, Caller caller, SecurityIdentity identity, OfflineTickets tickets, GatewayConfig config) {
        this.access = access;
        this.caller = caller;
        this.identity = identity;
        this.tickets = tickets;
        this.config = config;
    }

    @POST
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> issue() {
        String account = access.enter();
        if (identity.getAttribute(TicketMechanism.ATTRIBUTE) != null) {
            return Uni.createFrom().item(Problem.response(DeskProblems.TICKET_NEEDS_SIGN_IN));
        }
        Set<String> roles = new HashSet<>(caller.roles());
        roles.retainAll(CLINIC);
        OfflineTickets.Issued issued =
                tickets.issue(account, roles, List.of(config.institution().wire()));
        return Uni.createFrom()
                .item(Response.ok(issued)
                        .cookie(new NewCookie.Builder(TicketMechanism.COOKIE)
                                .value(issued.ticket())
                                .path("/")
                                .maxAge((int) OfflineTickets.LIFE.toSeconds())
                                .httpOnly(true)
                                .sameSite(NewCookie.SameSite.STRICT)
                                .build())
                        .build());
    }
}
