package jp.madoguchi.eligibility.domain;

import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** ひも付け誤りの届出・解消の結果. */
public sealed interface MislinkOutcome {

    /** One branch for each outcome. */
    <R> R match(
            Function<? super Done, ? extends R> done,
            Supplier<? extends R> unknown,
            Supplier<? extends R> already,
            Supplier<? extends R> cardShared);

    /** 受け付けた. */
    record Done(UUID mislinkId) implements MislinkOutcome {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done,
                Supplier<? extends R> unknown,
                Supplier<? extends R> already,
                Supplier<? extends R> cardShared) {
            return done.apply(this);
        }
    }

    /** 見つからない: no such record, or no such mis-link. */
    record Unknown() implements MislinkOutcome {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done,
                Supplier<? extends R> unknown,
                Supplier<? extends R> already,
                Supplier<? extends R> cardShared) {
            return unknown.get();
        }
    }

    /** 済んでいる: the two records are reported already, or told apart already. */
    record Already() implements MislinkOutcome {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done,
                Supplier<? extends R> unknown,
                Supplier<? extends R> already,
                Supplier<? extends R> cardShared) {
            return already.get();
        }
    }

    /** カードが共通: a card still leads to both; whose it is must be said first. */
    record CardShared() implements MislinkOutcome {
        @Override
        public <R> R match(
                Function<? super Done, ? extends R> done,
                Supplier<? extends R> unknown,
                Supplier<? extends R> already,
                Supplier<? extends R> cardShared) {
            return cardShared.get();
        }
    }
}
