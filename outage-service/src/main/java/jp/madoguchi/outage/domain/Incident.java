package jp.madoguchi.outage.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.TimelineEntry.Kind;
import jp.madoguchi.outage.domain.rule.OutageOnsets;
import org.jspecify.annotations.Nullable;

/**
 * 障害事案: a fault that lies above the outages of single institutions, with its extent, its cause and what became known
 * of it when. A person opens it, or it is inferred.
 *
 * @param institution whose it is, where the extent is one clinic or one of its terminals
 * @param evidence counted from the gateways' signs; absent while only a person told
 * @param timeline in the order in which it was written down
 */
public record Incident(
        UUID id,
        Extent extent,
        @Nullable InstitutionCode institution,
        IncidentOrigin origin,
        Fault fault,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Evidence evidence,
        List<TimelineEntry> timeline) {
    /** Below one in five in trouble, the fault itself is over; what is left is each clinic's own. */
    static final int FEW = 5;
    /** What flaps is not over. */
    static final Duration CALM_FOR = Duration.ofMinutes(2);
    /** Counts that change all the time are told this often. */
    static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    /** One that the gateways' signs agree on. */
    public static Incident inferred(UUID id, Inference inference, Instant at) {
        Evidence evidence = inference.evidence();
        return new Incident(
                id,
                inference.extent(),
                null,
                IncidentOrigin.INFERRED,
                inference.fault(),
                evidence.since(),
                null,
                evidence,
                List.of(new TimelineEntry(at, Kind.OPENED, evidence.words())));
    }

    /** Whether it still lasts. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether these institutions' own signs are counted for it. */
    public boolean isCounted() {
        return evidence != null;
    }

    /** Whether an institution that hangs on these lies in it. */
    public boolean concerns(InstitutionCode whose, Collection<Extent> extents) {
        return isOf(whose) || extents.contains(extent);
    }

    /** Whether it is this institution's alone. */
    public boolean isOf(InstitutionCode whose) {
        return institution != null && institution.equals(whose);
    }

    /** 最初の受診: no question before this can have gone unanswered in it. */
    public Instant visitsFrom() {
        return openedAt.minus(OutageOnsets.KNOWN.asOf(openedAt));
    }

    /** Whether a visit taken then without an answer, for this reason, may have been taken in it. */
    public boolean mayHold(Instant takenAt, Cause why) {
        return !takenAt.isBefore(visitsFrom())
                && (endedAt == null || !takenAt.isAfter(endedAt))
                && fault.causesOfVisits().contains(why);
    }

    /** 続報. */
    public Incident told(String text, Instant at) {
        return with(endedAt, evidence, new TimelineEntry(at, Kind.UPDATED, text));
    }

    /** 復旧. */
    public Incident ended(Instant when, String text, Instant at) {
        return with(when, evidence, new TimelineEntry(at, Kind.ENDED, text));
    }

    /** What a person told, borne out by the gateways' signs: it keeps the person's cause and the person's beginning. */
    public Incident joinedBy(Inference inference, Instant at) {
        Evidence counted = inference.evidence();
        return with(endedAt, counted, new TimelineEntry(at, Kind.COUNTED, counted.words()));
    }

    /**
     * As of this look at the gateways. An institution that is heard of no more counts as in trouble: only one that is
     * heard and well takes away from the fault.
     */
    public Incident counted(Network.Count count, Instant at) {
        if (evidence == null) {
            return this;
        }
        int total = Math.max(evidence.total(), count.heard());
        int affected = total - count.well();
        boolean isCalm = affected * FEW < total;
        Instant calmSince = evidence.calmSince() == null ? at : evidence.calmSince();
        Evidence now =
                new Evidence(affected, total, evidence.confidence(), evidence.since(), isCalm ? calmSince : null);
        return isCalm
                        && origin == IncidentOrigin.INFERRED
                        && !calmSince.plus(CALM_FOR).isAfter(at)
                ? with(calmSince, now, new TimelineEntry(at, Kind.ENDED, now.words()))
                : retold(now, at);
    }

    private Incident retold(Evidence now, Instant at) {
        TimelineEntry told = timeline.stream()
                .filter(entry -> entry.kind() == Kind.COUNTED)
                .reduce(timeline.get(0), (earlier, later) -> later);
        boolean isNews =
                !told.text().equals(now.words()) && !told.at().plus(TOLD_EVERY).isAfter(at);
        return isNews
                ? with(endedAt, now, new TimelineEntry(at, Kind.COUNTED, now.words()))
                : new Incident(id, extent, institution, origin, fault, openedAt, endedAt, now, timeline);
    }

    /** What became known last. */
    public TimelineEntry last() {
        return timeline.get(timeline.size() - 1);
    }

    private Incident with(@Nullable Instant end, @Nullable Evidence counted, TimelineEntry entry) {
        List<TimelineEntry> entries = new ArrayList<>(timeline);
        entries.add(entry);
        return new Incident(id, extent, institution, origin, fault, openedAt, end, counted, List.copyOf(entries));
    }
}
