package jp.madoguchi.outage.application;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * 該当者についての答え: what was asked of one whom a lookup found, or why it cannot be had.
 *
 * @param <T> what was asked
 */
public sealed interface LookupDetailAnswer<T> {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> unknown,
            Function<? super LocalDate, ? extends R> notEnabled,
            Supplier<? extends R> changed,
            Function<? super T, ? extends R> shown);

    /** この医療機関のその照会に、その該当者はない. */
    record Unknown<T>() implements LookupDetailAnswer<T> {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> changed,
                Function<? super T, ? extends R> shown) {
            return unknown.get();
        }
    }

    /** その日を含む利用開始設定がない. */
    record NotEnabled<T>(LocalDate day) implements LookupDetailAnswer<T> {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> changed,
                Function<? super T, ? extends R> shown) {
            return notEnabled.apply(day);
        }
    }

    /** 照会の後に資格情報が変わった. */
    record Changed<T>() implements LookupDetailAnswer<T> {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> changed,
                Function<? super T, ? extends R> shown) {
            return changed.get();
        }
    }

    /** 資格情報確認に基づいて答えた. */
    record Shown<T>(T value) implements LookupDetailAnswer<T> {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> changed,
                Function<? super T, ? extends R> shown) {
            return shown.apply(value);
        }
    }
}
