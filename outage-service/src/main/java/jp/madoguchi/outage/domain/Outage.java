package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 障害: a time in which an institution could not ask. From the first gateway that says so until all of them are normal
 * again.
 */
public record Outage(
        UUID id,
        InstitutionCode institution,
        Cause cause,
        Instant openedAt,
        @Nullable Instant endedAt) {

    /** Whether it still lasts. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** The same, ended. A gateway's clock may be behind: an outage never ends before it began. */
    public Outage ended(Instant at) {
        return new Outage(id, institution, cause, openedAt, at.isBefore(openedAt) ? openedAt : at);
    }

    /** 解消: the line is back and no visit of its time is still unchecked. */
    public boolean isOver(long stillHeld) {
        return !isOpen() && stillHeld == 0;
    }
}
