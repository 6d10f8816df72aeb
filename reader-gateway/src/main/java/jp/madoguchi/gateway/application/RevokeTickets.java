package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import jp.madoguchi.contracts.event.DeskAction;
import jp.madoguchi.gateway.domain.Clerk;

/** 控えを無効にする: a browser was lost, somebody left. Everybody signs in anew before the next outage. */
@ApplicationScoped
public class RevokeTickets {
    private final Tickets tickets;
    private final DeskActions actions;
    private final Clock clock;

    RevokeTickets(Tickets tickets, DeskActions actions, Clock clock) {
        this.tickets = tickets;
        this.actions = actions;
        this.clock = clock;
    }

    /** How many were taken back. */
    public Uni<Integer> revoke(Clerk clerk) {
        return tickets.revokeAll(clock.instant())
                .call(() -> actions.write(clerk, DeskAction.TICKETS_REVOKED, null, null));
    }
}
