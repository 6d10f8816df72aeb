package jp.madoguchi.gateway.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * 鍵のかかった控え: an offline ticket that outlives its holder's sign-out, and opens again for a PIN that was set while the
 * sign-in answered. So many wrong ones shut it until its holder signs in for real.
 *
 * @param hash what the PIN is compared with, as {@code Pins} wrote it; never the PIN
 * @param tries how often it was tried since it last opened
 */
public record TicketLock(String account, Set<String> roles, UUID ticketId, Instant until, String hash, int tries) {
    /** How many PINs may be tried. */
    public static final int MOST_TRIES = 5;

    public TicketLock {
        roles = Set.copyOf(roles);
    }

    /** Whether it may be tried to open it now. */
    public boolean mayBeTried(Instant now) {
        return tries < MOST_TRIES && now.isBefore(until);
    }

    /** The same, tried once more. */
    public TicketLock tried() {
        return new TicketLock(account, roles, ticketId, until, hash, tries + 1);
    }

    /** The same, opened. */
    public TicketLock opened() {
        return new TicketLock(account, roles, ticketId, until, hash, 0);
    }

    /** The same PIN for the ticket of a newer sign-in. */
    public TicketLock renewed(HeldTicket ticket, Set<String> newer) {
        return new TicketLock(account, newer, ticket.id(), ticket.until(), hash, 0);
    }
}
