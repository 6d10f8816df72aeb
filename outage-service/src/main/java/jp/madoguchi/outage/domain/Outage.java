package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.rule.OutageOnsets;
import org.jspecify.annotations.Nullable;

/**
 * 障害: a time in which an institution could not ask. From the first gateway that says so, or the word of a person, until
 * all gateways are normal again and the all-clear is given.
 *
 * @param cause what keeps it from asking now; it may change while the outage lasts
 * @param visitsFrom from when on its visits are this outage's: a standing changes only after the first questions got no
 *     answer
 * @param incidentId what a person told, where it belongs to that
 * @param endReason why a person ended it, where no gateway and no all-clear did
 */
public record Outage(
        UUID id,
        InstitutionCode institution,
        Cause cause,
        Instant openedAt,
        Instant visitsFrom,
        @Nullable Instant endedAt,
        @Nullable UUID incidentId,
        @Nullable String endReason) {

    /**
     * One that begins; a visit that was taken before the end of the one before is that one's. A gateway that was
     * counted as dead and speaks again does not say what was before the person's word.
     */
    public static Outage begun(
            UUID id, InstitutionCode institution, Cause cause, Instant since, Collection<Outage> before) {
        Instant openedAt = before.stream()
                .filter(outage -> outage.endReason != null)
                .map(Outage::endedAt)
                .filter(Objects::nonNull)
                .reduce(since, Outage::later);
        Instant earliest = openedAt.minus(OutageOnsets.KNOWN.asOf(openedAt));
        Instant free = before.stream()
                .map(Outage::endedAt)
                .filter(Objects::nonNull)
                .filter(ended -> ended.isAfter(earliest))
                .max(Comparator.naturalOrder())
                .orElse(earliest);
        return new Outage(id, institution, cause, openedAt, free.isAfter(openedAt) ? openedAt : free, null, null, null);
    }

    /** Whether it still lasts. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** Whether a visit taken then is this outage's. */
    public boolean covers(Instant takenAt) {
        return !takenAt.isBefore(visitsFrom) && (endedAt == null || !takenAt.isAfter(endedAt));
    }

    /** What keeps the institution from asking now: what its gateways say, or else what a person tells of it alone. */
    public Cause causeNow(Optional<Cause> gateways, Optional<Incident> incident) {
        return gateways.or(() -> incident.filter(told -> told.isOpen() && told.isOf(institution))
                        .map(told -> told.fault().cause()))
                .orElse(cause);
    }

    /** The same with this for what keeps the institution from asking now. */
    public Outage because(Cause now) {
        return new Outage(id, institution, now, openedAt, visitsFrom, endedAt, incidentId, endReason);
    }

    /** The same, as one of what a person told. */
    public Outage of(Incident incident) {
        return new Outage(id, institution, cause, openedAt, visitsFrom, endedAt, incident.id(), endReason);
    }

    /** The same with the visits since then. */
    public Outage reaching(Instant from) {
        Instant earlier = from.isBefore(visitsFrom) ? from : visitsFrom;
        return new Outage(id, institution, cause, openedAt, earlier, endedAt, incidentId, endReason);
    }

    /** The same, ended. A gateway's clock may be behind: an outage never ends before it began. */
    public Outage ended(Instant at) {
        return new Outage(id, institution, cause, openedAt, visitsFrom, later(at, openedAt), incidentId, endReason);
    }

    /** The same, ended by a person, who says why. */
    public Outage ended(Instant at, String reason) {
        Outage ended = ended(at);
        return new Outage(id, institution, cause, openedAt, visitsFrom, ended.endedAt, incidentId, reason);
    }

    /**
     * 復旧: when it was over; empty while it lasts. Gateways in trouble keep it open. What a person told keeps it open
     * until the all-clear, unless it is told of many and the gateways here have come back since.
     *
     * @param gateways since when all that are still there are normal
     * @param incident what a person told, where it belongs to that
     */
    public Optional<Instant> recoveredAt(Optional<Instant> gateways, Optional<Incident> incident) {
        return incident.map(told -> gateways.flatMap(normal -> recoveredAt(normal, told)))
                .orElse(gateways);
    }

    private Optional<Instant> recoveredAt(Instant normal, Incident told) {
        if (!told.isOf(institution) && normal.isAfter(openedAt)) {
            return Optional.of(normal);
        }
        return Optional.ofNullable(told.endedAt()).map(allClear -> later(allClear, normal));
    }

    /** 解消: the line is back and no visit of its time is still unchecked. */
    public boolean isOver(long stillHeld) {
        return !isOpen() && stillHeld == 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
