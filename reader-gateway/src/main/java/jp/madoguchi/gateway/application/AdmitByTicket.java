package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Clerk;
import jp.madoguchi.gateway.domain.Dependency;

/**
 * 控えで通す: while the sign-in does not answer, or what it says cannot be checked: a token is checked by the machine's
 * clock, and by one that is off no fresh token is of now. The ticket's own term goes by the right time. Who got in by a
 * ticket in an outage is a fact, and the ticket has served: once the sign-in answers again it is taken back ({@link
 * RetireTickets}).
 */
@ApplicationScoped
public class AdmitByTicket {
    /** Each is of somebody who holds a ticket of this device; more than this is nobody. */
    private static final int MOST_REMEMBERED = 1_000;

    private final Tickets tickets;
    private final DeskActions actions;
    private final Standings standings;
    private final DeskClock clock;
    private final Set<UUID> revoked = ConcurrentHashMap.newKeySet();
    /** Whose coming in was written down in this run. */
    private final Set<UUID> told = ConcurrentHashMap.newKeySet();
    /** Whose could not be. */
    private final Set<UUID> untold = ConcurrentHashMap.newKeySet();

    AdmitByTicket(Tickets tickets, DeskActions actions, Standings standings, DeskClock clock) {
        this.tickets = tickets;
        this.actions = actions;
        this.standings = standings;
        this.clock = clock;
    }

    /** Whether a ticket is worth anything now: where the sign-in can be asked and its answer checked it is nothing. */
    public boolean isNeeded() {
        return standings.current().circumstances().state(Dependency.IDENTITY) != BreakerState.CLOSED || clock.isOff();
    }

    /**
     * Whether its holder may come in. A desk that can write nothing down must still open; what it knew of a ticket
     * before its journal failed still counts.
     */
    public Uni<Boolean> admit(UUID ticketId, String account) {
        return tickets.isRevoked(ticketId)
                .invoke(isRevoked -> remember(ticketId, isRevoked))
                .onFailure(JournalUnavailable.class)
                .recoverWithItem(() -> revoked.contains(ticketId))
                .chain(isRevoked -> isRevoked
                        ? Uni.createFrom().item(false)
                        : note(ticketId, account)
                                .onFailure(JournalUnavailable.class)
                                .recoverWithUni(() -> Uni.createFrom().voidItem())
                                .replaceWith(true));
    }

    private void remember(UUID ticketId, boolean isRevoked) {
        if (isRevoked && revoked.size() < MOST_REMEMBERED) {
            revoked.add(ticketId);
        }
    }

    /**
     * That somebody came in by it is a fact whatever the sign-in is found to be. Just after a start nobody knows yet
     * whether there is an outage: a ticket that is used then has not served one. One that was used before the start was
     * written down then.
     */
    private Uni<Void> note(UUID ticketId, String account) {
        Uni<Boolean> isFirst = standings.current().circumstances().isDown(Dependency.IDENTITY)
                ? tickets.used(ticketId, clock.instant())
                : tickets.wasUsed(ticketId).map(wasUsed -> !wasUsed);
        return isFirst.chain(isNew -> isNew || untold.contains(ticketId)
                ? tell(ticketId, account)
                : Uni.createFrom().voidItem());
    }

    /** Once in a run; again, where it could not be written down. */
    private Uni<Void> tell(UUID ticketId, String account) {
        return told.add(ticketId)
                ? actions.write(new Clerk(account, true), DeskAction.SIGNED_IN_BY_TICKET, null, null)
                        .invoke(() -> untold.remove(ticketId))
                        .onFailure()
                        .invoke(() -> notTold(ticketId))
                : Uni.createFrom().voidItem();
    }

    private void notTold(UUID ticketId) {
        untold.add(ticketId);
        told.remove(ticketId);
    }
}
