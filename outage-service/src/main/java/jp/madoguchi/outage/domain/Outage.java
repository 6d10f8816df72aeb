package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.rule.OutageOnsets;
import org.jspecify.annotations.Nullable;

/**
 * 障害: a time in which an institution could not ask. From the first gateway that says so until all of them are normal
 * again.
 *
 * @param cause what keeps it from asking now; it may change while the outage lasts
 * @param visitsFrom from when on its visits are this outage's: a standing changes only after the first questions got no
 *     answer
 */
public record Outage(
        UUID id,
        InstitutionCode institution,
        Cause cause,
        Instant openedAt,
        Instant visitsFrom,
        @Nullable Instant endedAt) {

    /** One that begins; a visit that was taken before the end of the one before is that one's. */
    public static Outage begun(
            UUID id, InstitutionCode institution, Cause cause, Instant openedAt, Collection<Outage> before) {
        Instant earliest = openedAt.minus(OutageOnsets.KNOWN.asOf(openedAt));
        Instant free = before.stream()
                .map(Outage::endedAt)
                .filter(Objects::nonNull)
                .filter(ended -> ended.isAfter(earliest))
                .max(Comparator.naturalOrder())
                .orElse(earliest);
        return new Outage(id, institution, cause, openedAt, free.isAfter(openedAt) ? openedAt : free, null);
    }

    /** Whether it still lasts. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** The same with what keeps the institution from asking now. */
    public Outage because(Cause now) {
        return new Outage(id, institution, now, openedAt, visitsFrom, endedAt);
    }

    /** The same, ended. A gateway's clock may be behind: an outage never ends before it began. */
    public Outage ended(Instant at) {
        return new Outage(id, institution, cause, openedAt, visitsFrom, at.isBefore(openedAt) ? openedAt : at);
    }

    /** 解消: the line is back and no visit of its time is still unchecked. */
    public boolean isOver(long stillHeld) {
        return !isOpen() && stillHeld == 0;
    }
}
