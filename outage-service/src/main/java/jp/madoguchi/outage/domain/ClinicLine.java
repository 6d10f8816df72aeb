package jp.madoguchi.outage.domain;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 医療機関の一行: a clinic on the board. Mode, cause and since are those of the gateway that is worst off.
 *
 * @param name what it is called; absent while nobody registered it
 * @param since since when; of a silent clinic the last time it was heard, absent if it never was
 * @param breakers 遮断器 that are not closed, of all its gateways, by name
 * @param parked 取り置き: what the cluster refused and nobody at the desk has closed yet
 * @param drainedPerSecond entries a second its gateways hand in of what they kept; absent while none of them tells
 * @param gateways how many it has ever been heard of with
 * @param silentGateways how many of those are not heard now
 */
public record ClinicLine(
        InstitutionCode institution,
        @Nullable String name,
        ClinicState state,
        @Nullable Instant since,
        @Nullable GatewayMode mode,
        @Nullable Cause cause,
        Map<String, String> breakers,
        long unsent,
        @Nullable Instant oldestUnsentAt,
        long parked,
        @Nullable Double drainedPerSecond,
        int gateways,
        int silentGateways,
        ClinicFigures figures) {
    private static final double TENTHS = 10;

    private static final List<GatewayMode> WORST_FIRST =
            List.of(GatewayMode.DEGRADED, GatewayMode.RECOVERING, GatewayMode.NORMAL);
    private static final Comparator<GatewayReport> WORST = comparing(
                    (GatewayReport report) -> WORST_FIRST.indexOf(report.mode()))
            .thenComparing(GatewayReport::since);

    /** The line these reports of one clinic and its figures make. */
    public static ClinicLine of(
            InstitutionCode institution,
            @Nullable String name,
            Collection<GatewayReport> reports,
            ClinicFigures figures,
            Instant now) {
        ClinicState state = ClinicState.of(reports, now);
        List<GatewayReport> heard = reports.stream()
                .filter(report -> ClinicState.isHeard(report, now))
                .toList();
        Optional<GatewayReport> speaker = heard.isEmpty()
                ? reports.stream().max(comparing(GatewayReport::reportedAt))
                : heard.stream().min(WORST);
        return new ClinicLine(
                institution,
                name,
                state,
                speaker.map(heard.isEmpty() ? GatewayReport::reportedAt : GatewayReport::since)
                        .orElse(null),
                speaker.map(GatewayReport::mode).orElse(null),
                speaker.map(GatewayReport::cause).orElse(null),
                down(heard),
                reports.stream().mapToLong(GatewayReport::unsent).sum(),
                oldestUnsent(reports),
                reports.stream().mapToLong(GatewayReport::parked).sum(),
                drained(heard, now),
                reports.size(),
                reports.size() - heard.size(),
                figures);
    }

    /** 都道府県番号. */
    public String prefecture() {
        return institution.prefecture();
    }

    /** 終わった訓練: one for drills that is heard no more; nobody waits there. */
    public boolean isOverDrill() {
        return institution.isForDrill() && state == ClinicState.SILENT;
    }

    /** どれだけ前までを映しているか: what happened at the desk is here at the latest after this time. */
    public Duration endToEndAge(Duration behind, Instant now) {
        Instant oldest = oldestUnsentAt;
        Duration waiting = oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
        return waiting.compareTo(behind) < 0 ? behind : waiting;
    }

    private static Map<String, String> down(Collection<GatewayReport> heard) {
        Map<String, String> down = new TreeMap<>();
        heard.forEach(report -> down.putAll(report.missing()));
        return down;
    }

    private static @Nullable Double drained(Collection<GatewayReport> heard, Instant now) {
        return heard.stream()
                .flatMap(report -> report.draining(now).stream())
                .reduce(Double::sum)
                .map(sum -> Math.round(sum * TENTHS) / TENTHS)
                .orElse(null);
    }

    private static @Nullable Instant oldestUnsent(Collection<GatewayReport> reports) {
        return reports.stream()
                .map(GatewayReport::oldestUnsentAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
