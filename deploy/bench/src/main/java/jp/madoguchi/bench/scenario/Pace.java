package jp.madoguchi.bench.scenario;

import java.time.Duration;

/**
 * 端末の間: when a gateway does what, by itself.
 *
 * @param inDoubt from one probe to the next until the line is proven
 * @param quiet from one probe to the next afterwards
 * @param limit how long a probe may take
 * @param open how long its breaker stays open
 * @param window over which it spreads its first sending when the line is back
 * @param status from one report of its state to the next
 */
record Pace(Duration inDoubt, Duration quiet, Duration limit, Duration open, Duration window, Duration status) {
    /** As reader-gateway is set up by default: its {@code GatewayConfig}, and its breaker. */
    static final Pace GATEWAY = new Pace(
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));

    /** From one probe that fails to the next one that goes out, while the line is down. */
    Duration downCycle() {
        long probes = (open.toMillis() + inDoubt.toMillis() - 1) / inDoubt.toMillis();
        return inDoubt.multipliedBy(probes);
    }
}
