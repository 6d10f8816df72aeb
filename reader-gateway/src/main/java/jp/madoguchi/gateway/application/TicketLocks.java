package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.gateway.domain.HeldTicket;
import jp.madoguchi.gateway.domain.TicketLock;

/** 鍵のかかった控えたち: at most one for each account that set a PIN. */
public interface TicketLocks {
    /** Keeps it in place of the one before. */
    Uni<Void> keep(TicketLock lock);

    /** Puts the account's newer ticket behind its PIN, if it has one. */
    Uni<Void> renew(HeldTicket ticket, Set<String> roles);

    /** The account's, if it may be tried now. The try counts before anybody knows what comes of it. */
    Uni<Optional<TicketLock>> attempt(String account, Instant now);
}
