package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.HeldTicket;
import jp.madoguchi.gateway.domain.TicketLock;

/**
 * 控えの台帳: who was handed a ticket. Whoever set a PIN also leaves one behind it here, which a sign-out does not take
 * away: an outage may begin before anybody has signed in again.
 */
@ApplicationScoped
public class TicketRegister {
    private final Tickets tickets;
    private final TicketLocks locks;
    private final Pins pins;
    private final DeskActions actions;
    private final DeskClock clock;

    TicketRegister(Tickets tickets, TicketLocks locks, Pins pins, DeskActions actions, DeskClock clock) {
        this.tickets = tickets;
        this.locks = locks;
        this.pins = pins;
        this.actions = actions;
        this.clock = clock;
    }

    /** A ticket was handed out after a real sign-in. */
    public Uni<Void> issued(HeldTicket ticket, Set<String> roles) {
        return tickets.issued(ticket, clock.instant()).chain(() -> locks.renew(ticket, roles));
    }

    /** The same, and from now on it opens for this PIN. */
    public Uni<Void> issued(HeldTicket ticket, Set<String> roles, String pin) {
        return pins.hash(pin)
                .call(() -> tickets.issued(ticket, clock.instant()))
                .chain(hash ->
                        locks.keep(new TicketLock(ticket.account(), roles, ticket.id(), ticket.until(), hash, 0)))
                .call(() -> actions.write(new Clerk(ticket.account(), false), DeskAction.TICKET_PIN_SET, null, null));
    }

    /** Those that would let somebody in. */
    public Uni<List<HeldTicket>> held() {
        return tickets.held(clock.instant());
    }
}
