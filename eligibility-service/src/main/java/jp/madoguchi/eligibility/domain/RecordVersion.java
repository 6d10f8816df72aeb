package jp.madoguchi.eligibility.domain;

import java.time.Instant;

/**
 * 登録の一つの版, with what its sender said it does.
 *
 * @param receivedAt when it came; of versions replaced before this was kept, when they were replaced
 * @param inForce whether checks are answered from it
 */
public record RecordVersion(Instant receivedAt, boolean inForce, PersonRecord record) {
    /** Whether it is all this caller's own: an earlier version may hold another insurer's coverage. */
    public boolean isFor(Registrant registrant) {
        return registrant.mayWriteFor(record.insurers());
    }

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "RecordVersion[***]";
    }
}
