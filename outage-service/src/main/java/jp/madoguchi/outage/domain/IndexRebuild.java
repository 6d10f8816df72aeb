package jp.madoguchi.outage.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 索引の作り直し: the index read anew from the registry's topic, while the old one serves until the new one takes its place.
 *
 * @param account who started it
 * @param heardAt when it last wrote something
 * @param records how many facts it has read
 */
public record IndexRebuild(
        UUID id,
        String account,
        State state,
        Instant startedAt,
        Instant heardAt,
        long records,
        @Nullable Instant endedAt) {

    /** Longer than an index of all takes to make: one that was silent for longer has gone with its process. */
    public static final Duration SILENCE = Duration.ofMinutes(5);

    /** One that begins. */
    public static IndexRebuild begin(UUID id, String account, Instant now) {
        return new IndexRebuild(id, account, State.RUNNING, now, now, 0, null);
    }

    /** The same as it looks at this moment: one whose process is gone tells nobody itself. */
    public IndexRebuild at(Instant now) {
        return state == State.RUNNING && heardAt.plus(SILENCE).isBefore(now)
                ? new IndexRebuild(id, account, State.BROKEN_OFF, startedAt, heardAt, records, heardAt)
                : this;
    }

    /** 作り直しの状態. */
    public enum State {
        /** 実行中. */
        RUNNING("実行中"),
        /** 終了: the new index serves. */
        DONE("終了"),
        /** 失敗: the old index goes on serving. */
        FAILED("失敗"),
        /** 中断: its process was ended; the old index goes on serving. */
        BROKEN_OFF("中断");

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
