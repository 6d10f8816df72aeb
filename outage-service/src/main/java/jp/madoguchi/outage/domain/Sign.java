package jp.madoguchi.outage.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * @param broken what its open breakers say has failed
 * @param brokenSince since when any was heard to be open, by the clock of the cluster
 */
public record Sign(
        UUID gatewayId,
        InstitutionCode institution,
        boolean troubled,
        @Nullable Cause cause,
        Instant since,
        Instant heardAt,
        Set<Cause> broken,
        @Nullable Instant brokenSince) {

    /** Keeps its own copy; one that was kept before breakers were counted has none. */
    public Sign {
        broken = Set.copyOf(Objects.requireNonNullElse(broken, Set.of()));
    }

    /** The same as one that follows what was heard before: a breaker that was open then has been since. */
    public Sign after(Optional<Sign> before) {
        Instant first = before.map(Sign::brokenSince).orElse(heardAt);
        return new Sign(
                gatewayId, institution, troubled, cause, since, heardAt, broken, broken.isEmpty() ? null : first);
    }

    /** Since when it cannot ask, or has not been heard; empty for one that is well. */
    Optional<Trouble> trouble(Instant now, Duration silentAfter) {
        if (troubled) {
            return Optional.of(new Trouble(since, true, causes()));
        }
        if (heardAt.plus(silentAfter).isBefore(now)) {
            return Optional.of(new Trouble(heardAt, false, Set.of()));
        }
        return Optional.ofNullable(brokenSince).map(open -> new Trouble(open, true, broken));
    }

    private Set<Cause> causes() {
        Set<Cause> causes = new HashSet<>(broken);
        Optional.ofNullable(cause).ifPresent(causes::add);
        return Set.copyOf(causes);
    }

    /**
     * 異状.
     *
     * @param stated told by the gateway, not concluded from its silence
     * @param causes what has failed, as far as the gateway or its breakers say
     */
    record Trouble(Instant since, boolean stated, Set<Cause> causes) {}
}
