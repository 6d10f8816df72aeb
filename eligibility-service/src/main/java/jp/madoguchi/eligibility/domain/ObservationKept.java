package jp.madoguchi.eligibility.domain;

import java.util.UUID;
import java.util.function.Function;

/** 観測の受け取り. */
public sealed interface ObservationKept {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super New, ? extends R> added,
            Function<? super Known, ? extends R> known,
            Function<? super UnknownCheck, ? extends R> unknownCheck);

    /** 初めて受け取った. */
    record New(UUID id) implements ObservationKept {
        @Override
        public <R> R match(
                Function<? super New, ? extends R> added,
                Function<? super Known, ? extends R> known,
                Function<? super UnknownCheck, ? extends R> unknownCheck) {
            return added.apply(this);
        }
    }

    /** すでに受け取っている: the same content, handed in again. */
    record Known(UUID id) implements ObservationKept {
        @Override
        public <R> R match(
                Function<? super New, ? extends R> added,
                Function<? super Known, ? extends R> known,
                Function<? super UnknownCheck, ? extends R> unknownCheck) {
            return known.apply(this);
        }
    }

    /** 併せて示された資格確認がない: this institution never asked so. */
    record UnknownCheck() implements ObservationKept {
        @Override
        public <R> R match(
                Function<? super New, ? extends R> added,
                Function<? super Known, ? extends R> known,
                Function<? super UnknownCheck, ? extends R> unknownCheck) {
            return unknownCheck.apply(this);
        }
    }
}
