package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** 受入: whether an answer, or some of its items, is taken over into the institution's own records. */
public sealed interface Acceptance {

    /**
     * Decides. An answer older than one that was accepted is refused as a whole: its items would mix two states of the
     * same person.
     */
    static Acceptance decide(CheckAnswer now, Set<AnswerField> fields, List<AcceptedValue> before) {
        return AnswerDelta.isStale(now, before)
                ? new Stale()
                : new Accepted(fields.stream()
                        .sorted()
                        .map(field -> AcceptedValue.of(field, now))
                        .toList());
    }

    /** One branch for each outcome. */
    <R> R match(Function<? super Accepted, ? extends R> accepted, Supplier<? extends R> stale);

    /** 受け入れた: what the institution holds from now on. */
    record Accepted(List<AcceptedValue> values) implements Acceptance {
        @Override
        public <R> R match(Function<? super Accepted, ? extends R> accepted, Supplier<? extends R> stale) {
            return accepted.apply(this);
        }
    }

    /** 古い回答: a newer answer of the same person was accepted meanwhile. */
    record Stale() implements Acceptance {
        @Override
        public <R> R match(Function<? super Accepted, ? extends R> accepted, Supplier<? extends R> stale) {
            return stale.get();
        }
    }
}
