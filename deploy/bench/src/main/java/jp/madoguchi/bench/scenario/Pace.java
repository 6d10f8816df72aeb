package jp.madoguchi.bench.scenario;

import java.time.Duration;

/**
 * 端末の間: when a gateway does what, by itself.
 *
 * @param inDoubt from one probe to the next until the line is proven
 * @param quiet from one probe to the next afterwards
 * @param limit how long a probe may take
 * @param gone from one probe to the next while there was no answer for long
 * @param goneLimit how long a probe may take then
 * @param open how long its breaker stays open
 * @param window over which it spreads its first sending when the line is back
 * @param status from one report of its state to the next
 */
record Pace(
        Duration inDoubt,
        Duration quiet,
        Duration limit,
        Duration gone,
        Duration goneLimit,
        Duration open,
        Duration window,
        Duration status) {
    /** As reader-gateway is set up by default: its {@code GatewayConfig}, and its breaker. */
    static final Pace GATEWAY = new Pace(
            Duration.ofMillis(400),
            Duration.ofSeconds(1),
            Duration.ofMillis(500),
            Duration.ofSeconds(3),
            Duration.ofSeconds(2),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10));
}
