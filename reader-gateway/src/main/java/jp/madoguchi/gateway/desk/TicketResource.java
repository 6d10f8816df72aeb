package jp.madoguchi.gateway.desk;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.RevokeTickets;
import jp.madoguchi.gateway.application.Tickets;
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
    private final Tickets tickets;
    private final RevokeTickets revokeTickets;
    private final DeskClock clock;

    TicketResource(
            DeskAccess access, TicketCounter counter, Tickets tickets, RevokeTickets revokeTickets, DeskClock clock) {
        this.access = access;
        this.counter = counter;
        this.tickets = tickets;
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
        return tickets.issued(issued.held(), clock.instant())
                .replaceWith(() -> Response.ok(TicketJson.of(issued))
                        .cookie(cookie(issued))
                        .build());
    }

    @GET
    @Path("/offline-tickets")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<List<HeldTicket>> held() {
        access.enter();
        return tickets.held(clock.instant());
    }

    @DELETE
    @Path("/offline-tickets")
    @RolesAllowed(Roles.ADMINISTRATOR)
    public Uni<RevokedJson> revoke() {
        return revokeTickets.revoke(access.clerk()).map(RevokedJson::new);
    }

    private NewCookie cookie(OfflineTickets.Issued issued) {
        return new NewCookie.Builder(TicketMechanism.COOKIE)
                .value(issued.ticket())
                .path("/")
                .maxAge((int)
                        Duration.between(clock.instant(), issued.held().until()).toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
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
