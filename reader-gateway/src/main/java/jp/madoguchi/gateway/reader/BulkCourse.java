package jp.madoguchi.gateway.reader;

import java.time.Duration;
import jp.madoguchi.gateway.domain.BulkCheck;

/** 一括照会の道のり: a list on its way to the terminal and back, and since when it waits, by the clock nobody can set. */
final class BulkCourse {
    private static final int MOST_UNBELIEVED = 3;

    private BulkCheck check;
    private long since;
    private long next;
    private int unbelieved;

    BulkCourse(BulkCheck check, long now) {
        this.check = check;
        this.since = now;
        this.next = now;
    }

    BulkCheck check() {
        return check;
    }

    String id() {
        return TerminalFiles.id(check.id());
    }

    /** Something has become of it: it waits anew. */
    void becomes(BulkCheck changed, long now) {
        check = changed;
        since = now;
    }

    boolean hasWaited(Duration time, long now) {
        return now - since >= time.toNanos();
    }

    /** Whether its result is to be asked for now. */
    boolean isDue(long now) {
        return now - next >= 0;
    }

    void askAfter(Duration time, long now) {
        next = now + time.toNanos();
    }

    /** One more answer nobody could believe; whether that is enough. */
    boolean isUnbelieved() {
        unbelieved++;
        return unbelieved >= MOST_UNBELIEVED;
    }
}
