package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 一つの医療機関等の障害の歴史: which outage what a person told makes, or which it is a part of. An institution has one
 * trouble at a time: what its gateways noticed of the same is joined, not doubled.
 */
public record OutageHistory(InstitutionCode institution, List<Outage> outages) {

    /** Keeps its own copy. */
    public OutageHistory {
        outages = List.copyOf(outages);
    }

    /** The outage of an institution that a person has told of alone: the one that lasts, or a new one of this id. */
    public Outage toldOf(Incident incident, UUID id) {
        Instant told = incident.last().at();
        return outages.stream()
                .filter(Outage::isOpen)
                .findFirst()
                .map(open -> open.reaching(from(incident, endBefore(open.visitsFrom())))
                        .of(incident))
                .orElseGet(() -> begun(incident, id, endBefore(told)));
    }

    /**
     * The outage of a visit that was taken then in what a person told: one that began later in it, reaching back, or a
     * new one of this id. Empty when the visit is an outage's already.
     */
    public Optional<Outage> holding(Instant takenAt, Incident incident, UUID id) {
        if (outages.stream().anyMatch(outage -> outage.covers(takenAt))) {
            return Optional.empty();
        }
        Instant free = endBefore(takenAt);
        Optional<Outage> next = outages.stream()
                .filter(outage -> outage.visitsFrom().isAfter(takenAt))
                .min(Comparator.comparing(Outage::visitsFrom));
        Outage joined = next.filter(outage -> beganIn(outage, incident))
                .map(outage -> outage.reaching(from(incident, free)))
                .map(outage -> outage.incidentId() == null ? outage.of(incident) : outage)
                .orElseGet(() -> ended(begun(incident, id, free), incident, next));
        return Optional.of(joined);
    }

    /** What was told of later may be over by now; the visits of the outage behind it are that one's. */
    private static Outage ended(Outage begun, Incident incident, Optional<Outage> next) {
        return Stream.concat(Optional.ofNullable(incident.endedAt()).stream(), next.map(Outage::visitsFrom).stream())
                .min(Comparator.naturalOrder())
                .map(begun::ended)
                .orElse(begun);
    }

    private Outage begun(Incident incident, UUID id, @Nullable Instant free) {
        return new Outage(
                id,
                institution,
                incident.fault().cause(),
                later(incident.openedAt(), free),
                from(incident, free),
                null,
                incident.id(),
                null);
    }

    /** When the last outage before then had ended. One that ends ahead of time has a gateway whose clock is wrong. */
    private @Nullable Instant endBefore(Instant at) {
        return outages.stream()
                .flatMap(outage -> Optional.ofNullable(outage.endedAt()).stream())
                .filter(ended -> !ended.isAfter(at))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean beganIn(Outage outage, Incident incident) {
        Instant end = incident.endedAt();
        return end == null || !outage.openedAt().isAfter(end);
    }

    private static Instant from(Incident incident, @Nullable Instant free) {
        return later(incident.visitsFrom(), free);
    }

    private static Instant later(Instant one, @Nullable Instant other) {
        return other == null || one.isAfter(other) ? one : other;
    }
}
