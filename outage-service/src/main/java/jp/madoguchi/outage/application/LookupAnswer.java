package jp.madoguchi.outage.application;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupFound;

/** 照会の結果. */
public sealed interface LookupAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super List<Finding>, ? extends R> incomplete,
            Function<? super LocalDate, ? extends R> notEnabled,
            Supplier<? extends R> couldNotAsk,
            BiFunction<? super Lookup, ? super LookupFound, ? extends R> answered);

    /** 検索条件に不足や誤りがある. */
    record Incomplete(List<Finding> findings) implements LookupAnswer {
        @Override
        public <R> R match(
                Function<? super List<Finding>, ? extends R> incomplete,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> couldNotAsk,
                BiFunction<? super Lookup, ? super LookupFound, ? extends R> answered) {
            return incomplete.apply(findings);
        }
    }

    /** その日を含む利用開始設定がない. */
    record NotEnabled(LocalDate day) implements LookupAnswer {
        @Override
        public <R> R match(
                Function<? super List<Finding>, ? extends R> incomplete,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> couldNotAsk,
                BiFunction<? super Lookup, ? super LookupFound, ? extends R> answered) {
            return notEnabled.apply(day);
        }
    }

    /** 確認できない: nobody was found, but the index has not heard everything yet. */
    record CouldNotAsk() implements LookupAnswer {
        @Override
        public <R> R match(
                Function<? super List<Finding>, ? extends R> incomplete,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> couldNotAsk,
                BiFunction<? super Lookup, ? super LookupFound, ? extends R> answered) {
            return couldNotAsk.get();
        }
    }

    /** 検索した. */
    record Answered(Lookup lookup, LookupFound found) implements LookupAnswer {
        @Override
        public <R> R match(
                Function<? super List<Finding>, ? extends R> incomplete,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> couldNotAsk,
                BiFunction<? super Lookup, ? super LookupFound, ? extends R> answered) {
            return answered.apply(lookup, found);
        }
    }
}
