package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.RevokeTickets;
import jp.madoguchi.gateway.application.TicketRegister;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.HeldTicket;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.Roles;

/**
 * サインインの控え: handed to who is signed in for real; nobody prolongs a ticket with a ticket. An administrator sees who
 * holds one, and takes all of them back.
 */
@Path("/desk")
class TicketResource {
    private final DeskAccess access;
    private final TicketCounter counter;
    private final TicketRegister register;
    private final RevokeTickets revokeTickets;
    private final DeskClock clock;

    TicketResource(
            DeskAccess access,
            TicketCounter counter,
            TicketRegister register,
            RevokeTickets revokeTickets,
            DeskClock clock) {
        this.access = access;
        this.counter = counter;
        this.register = register;
        this.revokeTickets = revokeTickets;
        this.clock = clock;
    }

    @POST
    @Path("/offline-ticket")
    @RolesAllowed({Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    public Uni<Response> issue() {
        Clerk clerk = access.clerk();
        if (clerk.byTicket()) {
            return Uni.createFrom().item(Problem.response(DeskProblems.TICKET_NEEDS_SIGN_IN));
        }
        OfflineTickets.Issued issued = counter.issue(clerk.account());
        return register.issued(issued.held(), counter.roles())
                .replaceWith(() -> Response.ok(TicketJson.of(issued))
                        .cookie(TicketCookie.of(issued, clock.instant()))
                        .build());
    }

    @GET
    @Path("/offline-tickets")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<List<HeldTicket>> held() {
        access.enter();
        return register.held();
    }

    @DELETE
    @Path("/offline-tickets")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<RevokedJson> revoke() {
        return revokeTickets.revoke(access.clerk()).map(RevokedJson::new);
    }

    /** 渡した控え. */
    record TicketJson(String ticket, String account, Instant expiresAt) {
        static TicketJson of(OfflineTickets.Issued issued) {
            return new TicketJson(
                    issued.ticket(), issued.held().account(), issued.held().until());
        }
    }

    /** 無効にした件数. */
    record RevokedJson(int revoked) {}
}
