package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.gateway.domain.HeldTicket;

/** 渡した控えたち: the offline tickets of this device. One that is not in here is worth nothing. */
public interface Tickets {
    /** Notes that it was handed out; what ran out before is forgotten. */
    Uni<Void> issued(HeldTicket ticket, Instant now);

    /** Whether nobody gets in with it any more. */
    Uni<Boolean> isRevoked(UUID id);

    /** Notes that somebody got in with it; true the first time. */
    Uni<Boolean> used(UUID id, Instant now);

    /** Whether somebody got in with it in an outage that is not known to be over. */
    Uni<Boolean> wasUsed(UUID id);

    /** Takes back those that were used: the outage they were for is over. */
    Uni<Integer> retireUsed(Instant now);

    /** Takes back all of them, and forgets every PIN. */
    Uni<Integer> revokeAll(Instant now);

    /** Those that would let somebody in, the oldest first. */
    Uni<List<HeldTicket>> held(Instant now);
}
