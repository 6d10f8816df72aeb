package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * 役目を終えた控えを無効にする: the sign-in answers again, so whoever used a ticket in its absence signs in for the next. Nobody can
 * while the machine's clock is off: a ticket serves on until its term is over.
 */
@ApplicationScoped
public class RetireTickets {
    private final Tickets tickets;
    private final DeskClock clock;

    RetireTickets(Tickets tickets, DeskClock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** How many had served. */
    public Uni<Integer> retire() {
        return clock.isOff() ? Uni.createFrom().item(0) : tickets.retireUsed(clock.instant());
    }
}
