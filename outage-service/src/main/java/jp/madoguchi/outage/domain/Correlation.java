package jp.madoguchi.outage.domain;

import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.outage.domain.Sign.Trouble;

/**
 * 相関: from which carrier, line, prefecture, vendor or model of terminals the troubles of the institutions come. One is
 * named when at least three institutions and at least half of its own are in trouble, and chance alone would do that
 * less than once in a thousand looks at the network. The least likely to be chance is named first; what it explains
 * needs no second explanation.
 */
public final class Correlation {
    static final int LEAST_INSTITUTIONS = 3;
    static final double CHANCE = 0.001;
    private static final double NEVER_CERTAIN = 0.999;

    /** What breaks with the devices, not with what they hang on. */
    private static final Set<Cause> OF_DEVICES =
            EnumSet.of(Cause.READER_BROKEN, Cause.TERMINAL_BROKEN, Cause.FACE_NOT_RECOGNISED);

    /** Of explanations as good as each other, the narrower: it says where to look. */
    private static final List<IncidentScope> LINES_FIRST = List.of(
            IncidentScope.LINE,
            IncidentScope.CARRIER,
            IncidentScope.TERMINAL,
            IncidentScope.VENDOR,
            IncidentScope.REGION);

    /** The same where the devices have failed. */
    private static final List<IncidentScope> DEVICES_FIRST = List.of(
            IncidentScope.TERMINAL,
            IncidentScope.VENDOR,
            IncidentScope.LINE,
            IncidentScope.CARRIER,
            IncidentScope.REGION);

    private static final Set<IncidentScope> LINES = Set.of(IncidentScope.LINE, IncidentScope.CARRIER);

    private Correlation() {}

    /** What explains the troubles of this network, the surest first. */
    public static List<Inference> infer(Network network, Instant now) {
        List<Inference> found = new ArrayList<>();
        Network rest = network.ofOneReason(now);
        Optional<Inference> best = best(rest);
        while (best.isPresent()) {
            Inference inference = best.get();
            found.add(inference);
            rest = rest.without(inference.extent());
            best = best(rest);
        }
        return found;
    }

    /** All of the country only when no part of it explains it better: when it is as bad outside of that part. */
    private static Optional<Inference> best(Network network) {
        List<Extent> parts = network.extents().stream()
                .filter(extent -> !extent.equals(Extent.NATIONAL))
                .toList();
        Optional<Inference> part = parts.stream()
                .filter(extent -> isBroad(network, extent))
                .map(extent -> new Chance(extent, chance(network, extent, parts.size())))
                .filter(chance -> chance.probability() < CHANCE)
                .min(comparingDouble(Chance::probability)
                        .thenComparing(chance -> rank(network, chance.extent()))
                        .thenComparing(chance -> chance.extent().value()))
                .map(chance -> inference(network, chance.extent(), 1 - chance.probability()));
        boolean isNational = part.map(Inference::extent)
                .map(network::without)
                .map(rest -> isBroad(rest, Extent.NATIONAL))
                .orElseGet(() -> isBroad(network, Extent.NATIONAL) || isSaidToBeNational(network));
        return isNational ? Optional.of(inference(network, Extent.NATIONAL, share(network))) : part;
    }

    private static int rank(Network network, Extent extent) {
        List<Trouble> troubles = network.troubles(extent);
        long ofDevices = troubles.stream()
                .filter(trouble -> trouble.causes().stream().anyMatch(OF_DEVICES::contains))
                .count();
        return (ofDevices * 2 > troubles.size() ? DEVICES_FIRST : LINES_FIRST).indexOf(extent.scope());
    }

    private static boolean isBroad(Network network, Extent extent) {
        int affected = network.troubles(extent).size();
        return affected >= LEAST_INSTITUTIONS
                && affected * 2 >= network.count(extent).heard();
    }

    /** Gateways that reach everything but the national system say so. */
    private static boolean isSaidToBeNational(Network network) {
        List<Trouble> troubles = network.troubles(Extent.NATIONAL);
        long said = troubles.stream()
                .filter(trouble -> trouble.causes().contains(Cause.NATIONAL_SYSTEM_DOWN))
                .count();
        return said >= LEAST_INSTITUTIONS && said * 2 > troubles.size();
    }

    /** Whoever looks at many parts finds a rare coincidence in one of them: the chance counts as often as is looked. */
    private static double chance(Network network, Extent extent, int looks) {
        double chance = Hypergeometric.atLeast(
                network.troubles(extent).size(),
                network.count(extent).heard(),
                network.troubles(Extent.NATIONAL).size(),
                network.count(Extent.NATIONAL).heard());
        return Math.min(1, chance * looks);
    }

    private static double share(Network network) {
        return (double) network.troubles(Extent.NATIONAL).size()
                / network.count(Extent.NATIONAL).heard();
    }

    private static Inference inference(Network network, Extent extent, double confidence) {
        List<Trouble> troubles = network.troubles(extent);
        // One whose terminal broke this morning does not say when the line did.
        Instant since = troubles.get((troubles.size() - 1) / 2).since();
        return new Inference(
                extent,
                Fault.of(cause(extent, troubles)),
                new Evidence(
                        troubles.size(),
                        network.count(extent).heard(),
                        Math.min(NEVER_CERTAIN, confidence),
                        since,
                        null));
    }

    /**
     * What most of them say, and of what as many say, what lies in the extent. Where all are silent, they are not
     * heard: on one line or carrier that means the line.
     */
    private static Cause cause(Extent extent, List<Trouble> troubles) {
        Map<Cause, Long> said = troubles.stream()
                .flatMap(trouble -> trouble.causes().stream())
                .collect(groupingBy(cause -> cause, counting()));
        return said.entrySet().stream()
                .max(Map.Entry.<Cause, Long>comparingByValue()
                        .thenComparing(one -> liesIn(extent, one.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElseGet(() -> ofSilence(extent.scope()));
    }

    private static boolean liesIn(Extent extent, Cause cause) {
        return OF_DEVICES.contains(cause) == (extent.scope() == IncidentScope.TERMINAL);
    }

    private static Cause ofSilence(IncidentScope scope) {
        if (scope == IncidentScope.TERMINAL) {
            return Cause.TERMINAL_BROKEN;
        }
        return LINES.contains(scope) ? Cause.LINE_DOWN : Cause.CLUSTER_UNREACHABLE;
    }

    /** 偶然. */
    private record Chance(Extent extent, double probability) {}
}
