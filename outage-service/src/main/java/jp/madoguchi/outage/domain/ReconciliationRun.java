package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 事後確認の実行: all visits of an institution that wait, batch after batch, taking turns with the other institutions. What
 * it has done so far is kept with every batch, so that it goes on where it stopped.
 *
 * @param account who started it and answers for what it asks
 * @param after the last visit it has looked at
 * @param settled of those checked, how many wait no longer
 * @param turnAt when it had its last turn
 */
public record ReconciliationRun(
        UUID id,
        InstitutionCode institution,
        String account,
        Instant requestedAt,
        State state,
        @Nullable UUID after,
        long checked,
        long settled,
        Instant turnAt) {

    /** One that begins. */
    public static ReconciliationRun begin(UUID id, InstitutionCode institution, String account, Instant now) {
        return new ReconciliationRun(id, institution, account, now, State.RUNNING, null, 0, 0, now);
    }

    /** How many it has left waiting. */
    public long stillHeld() {
        return checked - settled;
    }

    /** The same after a turn in which it looked at so many; without a last visit there was none left. */
    public ReconciliationRun advanced(Turn turn, Instant now) {
        return new ReconciliationRun(
                id,
                institution,
                account,
                requestedAt,
                turn.isLast() ? State.DONE : State.RUNNING,
                turn.last() == null ? after : turn.last(),
                checked + turn.checked(),
                settled + turn.settled(),
                now);
    }

    /**
     * 一回の番.
     *
     * @param isLast nothing was left for another one
     */
    public record Turn(long checked, long settled, @Nullable UUID last, boolean isLast) {}

    /** 実行の状態. */
    public enum State {
        /** 実行中. */
        RUNNING("実行中"),
        /** 終了. */
        DONE("終了");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The words people read. */
        public String label() {
            return label;
        }
    }
}
