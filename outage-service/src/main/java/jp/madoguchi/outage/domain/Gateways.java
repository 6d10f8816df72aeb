package jp.madoguchi.outage.domain;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;

/**
 * 一つの医療機関の端末: what they say of an outage together. One that has died or was replaced says nothing any more, and
 * what it said last must not keep an outage open for ever: once it has been silent for long, its outage ended with its
 * last word.
 *
 * @param reports the last report of each gateway
 * @param heard those heard not long ago, by the clock of this service
 * @param newest when the newest of the reports was made, by the clock of its gateway
 */
public record Gateways(List<GatewayReport> reports, Set<UUID> heard, Instant newest, Duration goneAfter) {
    private static final Comparator<GatewayReport> NATIONAL_FIRST =
            comparing((GatewayReport report) -> report.cause() != Cause.NATIONAL_SYSTEM_DOWN);

    /** Keeps its own copies. */
    public Gateways {
        reports = List.copyOf(reports);
        heard = Set.copyOf(heard);
    }

    /**
     * 復旧: since when all that are still there are normal, since ever where there is none; empty while one is not. A
     * draining journal (復旧中) is not yet.
     */
    public Optional<Instant> recoveredAt() {
        boolean recovered = reports.stream().allMatch(report -> isNormal(report) || isGone(report));
        return recovered
                ? reports.stream()
                        .map(report -> isNormal(report) ? report.since() : report.reportedAt())
                        .max(Comparator.naturalOrder())
                        .or(() -> Optional.of(Instant.EPOCH))
                : Optional.empty();
    }

    /** Whether one of those heard not long ago is not normal. */
    public boolean sayItLasts() {
        return reports.stream().anyMatch(report -> heard.contains(report.gatewayId()) && !isNormal(report));
    }

    /**
     * What keeps the institution from asking: オンライン資格確認等システム, where one that is still there gets that far and no
     * further; otherwise what the one says that has been in trouble longest. Empty when none names a cause.
     */
    public Optional<Cause> cause() {
        return reports.stream()
                .filter(report -> !isGone(report) && report.trouble().isPresent())
                .min(NATIONAL_FIRST.thenComparing(GatewayReport::since))
                .flatMap(GatewayReport::trouble);
    }

    /**
     * Silent by both clocks: a gateway whose clock is wrong is heard all the same, and while this service takes what
     * came in its own absence, the reports stand close together.
     */
    private boolean isGone(GatewayReport report) {
        return !heard.contains(report.gatewayId())
                && report.reportedAt().plus(goneAfter).isBefore(newest);
    }

    private static boolean isNormal(GatewayReport report) {
        return report.mode() == GatewayMode.NORMAL;
    }
}
