package jp.madoguchi.outage.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.IncidentScope;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 網と訓練の網: the institutions that take patients, and those that rehearse. What is rehearsed says nothing of the
 * country, who is well in a rehearsal does not thin out those who are not, and nothing is concluded from a rehearsal
 * but what lies in the rehearsal alone.
 *
 * @param ofDrill carriers, lines, vendors and models that only institutions for drills hang on
 */
public record Networks(Network real, Network drill, Set<Extent> ofDrill) {
    private static final Set<IncidentScope> OWN =
            EnumSet.of(IncidentScope.CARRIER, IncidentScope.LINE, IncidentScope.VENDOR, IncidentScope.TERMINAL);

    /** Both, as the last signs of their gateways show them. */
    public static Networks of(
            Collection<Sign> signs, Collection<RegisteredClinic> registered, Instant now, Duration silentAfter) {
        Map<InstitutionCode, Set<Extent>> known =
                registered.stream().collect(toMap(RegisteredClinic::institution, RegisteredClinic::extents));
        Function<InstitutionCode, Set<Extent>> extents =
                institution -> known.getOrDefault(institution, RegisteredClinic.extentsOf(institution));
        return new Networks(
                Network.of(those(signs, sign -> !sign.institution().isForDrill()), extents, now, silentAfter),
                Network.of(those(signs, sign -> sign.institution().isForDrill()), extents, now, silentAfter),
                ofDrill(registered));
    }

    private static Set<Extent> ofDrill(Collection<RegisteredClinic> registered) {
        Set<Extent> extents =
                extents(those(registered, clinic -> clinic.institution().isForDrill()));
        extents.removeAll(
                extents(those(registered, clinic -> !clinic.institution().isForDrill())));
        return Set.copyOf(extents);
    }

    private static <T> List<T> those(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private static Set<Extent> extents(List<RegisteredClinic> clinics) {
        Set<Extent> extents = new HashSet<>();
        clinics.forEach(clinic -> extents.addAll(clinic.extents()));
        extents.removeIf(extent -> !OWN.contains(extent.scope()));
        return extents;
    }

    /** How many of an extent were heard of, and how many of them are well. */
    public Network.Count count(Extent extent) {
        return (ofDrill.contains(extent) ? drill : real).count(extent);
    }

    /** Without those that lie in this extent: what it explains needs no other explanation. */
    public Networks without(Extent explained) {
        return ofDrill.contains(explained)
                ? new Networks(real, drill.without(explained), ofDrill)
                : new Networks(real.without(explained), drill, ofDrill);
    }

    /** What explains the troubles of each. */
    public List<Inference> infer(Instant now) {
        return Stream.concat(
                        Correlation.infer(real, now).stream(),
                        Correlation.infer(drill, now).stream()
                                .filter(inference -> ofDrill.contains(inference.extent())))
                .toList();
    }
}
