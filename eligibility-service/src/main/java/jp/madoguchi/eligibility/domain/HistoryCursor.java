package jp.madoguchi.eligibility.domain;

import java.time.Instant;
import java.util.UUID;

/** 履歴の続き: the answer after which, going back in time, the history goes on. */
public record HistoryCursor(Instant answeredAt, UUID checkId) {

    /** Everything before this answer. */
    public static HistoryCursor at(CheckAnswer answer) {
        return new HistoryCursor(answer.answeredAt(), answer.checkId());
    }

    /** Whether it lies no later than another one. */
    public boolean isNoLaterThan(HistoryCursor other) {
        return !answeredAt.isAfter(other.answeredAt);
    }
}
