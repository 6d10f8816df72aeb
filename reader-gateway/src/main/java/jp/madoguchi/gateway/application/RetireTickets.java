package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** 役目を終えた控えを無効にする: the sign-in answers again, so whoever used a ticket in its absence signs in for the next. */
@ApplicationScoped
public class RetireTickets {
    private final Tickets tickets;
    private final Clock clock;

    RetireTickets(Tickets tickets, Clock clock) {
        this.tickets = tickets;
        this.clock = clock;
    }

    /** How many had served. */
    public Uni<Integer> retire() {
        return tickets.retireUsed(clock.instant());
    }
}
