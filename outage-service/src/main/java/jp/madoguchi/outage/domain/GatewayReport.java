package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 端末の状態の報告: the last one of a gateway, all of what it says of itself. A gateway whose state does not change repeats
 * its report, so {@code reportedAt} is its heartbeat.
 *
 * @param acknowledged the sequence up to which its journal was taken over, where it says so
 * @param drain how fast that went, as far as its reports tell; never told by a gateway itself
 * @param parked how much of it the cluster refused and nobody at the desk has closed; none where it says nothing
 */
public record GatewayReport(
        UUID gatewayId,
        InstitutionCode institution,
        GatewayMode mode,
        @Nullable Cause cause,
        Map<String, String> breakers,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        Instant since,
        Instant reportedAt,
        @Nullable Long acknowledged,
        @Nullable Drain drain,
        long parked) {
    /**
     * The cause of an outage this gateway is in; a gateway that names no cause opens none, because none may be made
     * up.
     */
    public Optional<Cause> trouble() {
        return mode == GatewayMode.DEGRADED ? Optional.ofNullable(cause) : Optional.empty();
    }

    /** 遮断器 that keep questions back, by name; one that was never tried says nothing. */
    public Map<String, String> missing() {
        return Breakers.down(breakers);
    }

    /** How many entries a second it hands in now: nothing while it has none to hand in, or does not say. */
    Optional<Double> draining(Instant now) {
        boolean hasSome = unsent > 0 || mode == GatewayMode.RECOVERING;
        return Optional.ofNullable(drain)
                .filter(known ->
                        hasSome && !known.asOf().plus(ClinicState.SILENCE).isBefore(now))
                .map(Drain::perSecond);
    }

    /** Whether something this gateway relies on does not answer. */
    public boolean missesSomething() {
        return !missing().isEmpty();
    }
}
