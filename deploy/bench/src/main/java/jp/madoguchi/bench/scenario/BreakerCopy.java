package jp.madoguchi.bench.scenario;

import java.util.function.LongSupplier;

/**
 * 遮断器の写し: opens and closes as reader-gateway's breaker around the cluster does. It opens when eight calls in a row
 * failed, lets calls through again a second later, opens anew with the first of those that fails and closes when eight
 * in a row were answered.
 */
final class BreakerCopy {
    private static final int CALLS = 8;

    private final LongSupplier nanos;
    private final long delay;
    private State state = State.OPEN;
    private long openUntil;
    private int inARow;
    private boolean hasFailedLast = true;

    /**
     * An open one, as a long cut leaves it.
     *
     * @param delay how long it stays open, in nanoseconds
     */
    BreakerCopy(LongSupplier nanos, long delay) {
        this.nanos = nanos;
        this.delay = delay;
        this.openUntil = nanos.getAsLong();
    }

    private enum State {
        OPEN,
        HALF_OPEN,
        CLOSED
    }

    /** Whether a call goes out now. */
    boolean lets() {
        if (state == State.OPEN && nanos.getAsLong() - openUntil >= 0) {
            state = State.HALF_OPEN;
            inARow = 0;
        }
        return state != State.OPEN;
    }

    /** Counts what became of a call; true if with that the line has come, or gone. */
    boolean turns(boolean answered) {
        boolean wasClosed = isClosed();
        // An answer that was long on its way says nothing of the line now.
        if (state != State.OPEN) {
            count(answered);
        }
        return wasClosed != isClosed();
    }

    private void count(boolean answered) {
        hasFailedLast = !answered;
        boolean isClosed = isClosed();
        // Closed it counts failures, half open answers.
        inARow = isClosed == answered ? 0 : inARow + 1;
        if (!answered && (!isClosed || inARow == CALLS)) {
            state = State.OPEN;
            openUntil = nanos.getAsLong() + delay;
            inARow = 0;
        } else if (inARow == CALLS) {
            state = State.CLOSED;
            inARow = 0;
        }
    }

    /** Whether the line is proven. */
    boolean isClosed() {
        return state == State.CLOSED;
    }

    /** Whether it is time to look more closely. */
    boolean isInDoubt() {
        return hasFailedLast || !isClosed();
    }
}
