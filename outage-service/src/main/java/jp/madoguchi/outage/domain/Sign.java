package jp.madoguchi.outage.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 兆候: the last thing heard of a gateway.
 *
 * @param troubled it says itself that it takes patients without asking
 * @param cause why, as far as it knows
 * @param since since when it has been as it says, by its own clock
 * @param heardAt when it was heard, by the clock of the cluster
 */
public record Sign(
        UUID gatewayId,
        InstitutionCode institution,
        boolean troubled,
        @Nullable Cause cause,
        Instant since,
        Instant heardAt) {

    /** Since when it cannot ask, or has not been heard; empty for one that is well. */
    Optional<Trouble> trouble(Instant now, Duration silentAfter) {
        if (troubled) {
            return Optional.of(new Trouble(since, true, cause));
        }
        return heardAt.plus(silentAfter).isBefore(now)
                ? Optional.of(new Trouble(heardAt, false, null))
                : Optional.empty();
    }

    /**
     * 異状.
     *
     * @param stated told by the gateway, not concluded from its silence
     */
    record Trouble(Instant since, boolean stated, @Nullable Cause cause) {}
}
