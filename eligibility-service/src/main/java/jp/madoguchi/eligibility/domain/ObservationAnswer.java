package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.function.Function;

/** 観測から回答への結果. */
public sealed interface ObservationAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Answered, ? extends R> answered,
            Function<? super Broken, ? extends R> broken,
            Function<? super Unknown, ? extends R> unknown);

    /** 回答になった, now or before. */
    record Answered(Observation observation, CheckAnswer answer) implements ObservationAnswer {
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
