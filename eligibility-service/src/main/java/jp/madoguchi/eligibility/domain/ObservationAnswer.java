package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 観測から回答への結果. */
public sealed interface ObservationAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Answered, ? extends R> answered,
            Function<? super Broken, ? extends R> broken,
            Function<? super Unknown, ? extends R> unknown);

    /**
     * 回答になった, now or before.
     *
     * @param number what became of the 照会番号 in it; absent when there is none, or when it became an answer before
     */
    record Answered(
            Observation observation,
            CheckAnswer answer,
            @Nullable NumberTakenOver number) implements ObservationAnswer {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Broken, ? extends R> broken,
                Function<? super Unknown, ? extends R> unknown) {
            return answered.apply(this);
        }
    }

    /** 回答にできない: every rule it breaks. */
    record Broken(List<? extends Rule<?>> rules) implements ObservationAnswer {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Broken, ? extends R> broken,
                Function<? super Unknown, ? extends R> unknown) {
            return broken.apply(this);
        }
    }

    /** その観測がない. */
    record Unknown() implements ObservationAnswer {
        @Override
        public <R> R match(
                Function<? super Answered, ? extends R> answered,
                Function<? super Broken, ? extends R> broken,
                Function<? super Unknown, ? extends R> unknown) {
            return unknown.apply(this);
        }
    }
}
