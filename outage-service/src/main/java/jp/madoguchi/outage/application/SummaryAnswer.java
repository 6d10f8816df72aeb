package jp.madoguchi.outage.application;

import java.util.function.Function;
import java.util.function.Supplier;

/** 要約を求めた結果. */
public sealed interface SummaryAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> unknown, Supplier<? extends R> notClosed, Function<? super String, ? extends R> text);

    /** 見つからない. */
    record Unknown() implements SummaryAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Supplier<? extends R> notClosed,
                Function<? super String, ? extends R> text) {
            return unknown.get();
        }
    }

    /** まだ解消していない. */
    record NotClosed() implements SummaryAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Supplier<? extends R> notClosed,
                Function<? super String, ? extends R> text) {
            return notClosed.get();
        }
    }

    /** 要約と補足. */
    record Text(String text) implements SummaryAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Supplier<? extends R> notClosed,
                Function<? super String, ? extends R> text) {
            return text.apply(this.text);
        }
    }
}
