package jp.madoguchi.outage.application;

import java.time.LocalDate;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;

/** 該当者の選択の結果. */
public sealed interface ChoiceAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> unknown,
            Function<? super LocalDate, ? extends R> notEnabled,
            Supplier<? extends R> changed,
            BiFunction<? super Lookup, ? super Hit, ? extends R> opened);

    /** この医療機関のその照会に、その該当者はない. */
    record Unknown() implements ChoiceAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> changed,
                BiFunction<? super Lookup, ? super Hit, ? extends R> opened) {
            return unknown.get();
        }
    }

    /** その日を含む利用開始設定がない. */
    record NotEnabled(LocalDate day) implements ChoiceAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> changed,
                BiFunction<? super Lookup, ? super Hit, ? extends R> opened) {
            return notEnabled.apply(day);
        }
    }

    /** 一覧の後に資格情報が変わった. */
    record Changed() implements ChoiceAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> changed,
                BiFunction<? super Lookup, ? super Hit, ? extends R> opened) {
            return changed.get();
        }
    }

    /** 資格情報確認を表示した. */
    record Opened(Lookup lookup, Hit hit) implements ChoiceAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> changed,
                BiFunction<? super Lookup, ? super Hit, ? extends R> opened) {
            return opened.apply(lookup, hit);
        }
    }
}
