package jp.madoguchi.gateway.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.OpenTicket;
import jp.madoguchi.gateway.domain.HeldTicket;
import jp.madoguchi.gateway.domain.TicketLock;
import org.jspecify.annotations.Nullable;

/**
 * 暗証番号でのサインイン: while the sign-in does not answer, who signed out the evening before opens the ticket that was left
 * behind a PIN. Every try is counted, and why one failed is told to nobody.
 */
@Path(OfflineSignInPage.PATH)
@Produces(MediaType.TEXT_HTML)
@PermitAll
class OfflineSignInPage {
    static final String PATH = "/offline-sign-in";

    /** What a browser says of a request that was made by a page of this gateway, or by a person. */
    private static final Set<String> FROM_HERE = Set.of("same-origin", "none");

    private static final URI DESK = URI.create("/");

    private final OpenTicket openTicket;
    private final OfflineTickets tickets;
    private final GatewayConfig config;
    private final DeskClock clock;
    private final MeterRegistry meters;

    OfflineSignInPage(
            OpenTicket openTicket,
            OfflineTickets tickets,
            GatewayConfig config,
            DeskClock clock,
            MeterRegistry meters) {
        this.openTicket = openTicket;
        this.tickets = tickets;
        this.config = config;
        this.clock = clock;
        this.meters = meters;
    }

    @GET
    public Uni<Response> form() {
        return openTicket.isNeeded() ? page(Response.Status.OK, false) : toDesk();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> open(
            @FormParam("account") @Nullable String account,
            @FormParam("pin") @Nullable String pin,
            @HeaderParam("Sec-Fetch-Site") @Nullable String from) {
        if (!openTicket.isNeeded()) {
            return toDesk();
        }
        boolean isForeign = from != null && !FROM_HERE.contains(from);
        if (account == null || pin == null || isForeign) {
            return page(Response.Status.FORBIDDEN, true);
        }
        return openTicket.open(account.strip(), pin.strip()).chain(this::answered);
    }

    private Uni<Response> answered(Optional<TicketLock> opened) {
        meters.counter("madoguchi.offline.ticket.openings", "outcome", opened.isPresent() ? "opened" : "refused")
                .increment();
        return opened.map(this::admitted).orElseGet(() -> page(Response.Status.FORBIDDEN, true));
    }

    private Uni<Response> admitted(TicketLock lock) {
        OfflineTickets.Issued again = tickets.again(
                new HeldTicket(lock.ticketId(), lock.account(), lock.until()),
                lock.roles(),
                List.of(config.institution().wire()));
        return Uni.createFrom()
                .item(Response.seeOther(DESK)
                        .cookie(TicketCookie.of(again, clock.instant()))
                        .build());
    }

    private static Uni<Response> toDesk() {
        return Uni.createFrom().item(Response.seeOther(DESK).build());
    }

    private static Uni<Response> page(Response.Status status, boolean isRefused) {
        return Templates.form(isRefused, TicketLock.MOST_TRIES)
                .createUni()
                .map(html -> Response.status(status)
                        .entity(html)
                        .header("Cache-Control", "no-store")
                        .build());
    }

    /** The page for who has a PIN. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance form(boolean refused, int tries);
    }
}
