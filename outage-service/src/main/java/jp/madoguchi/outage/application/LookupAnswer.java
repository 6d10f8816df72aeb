package jp.madoguchi.outage.application;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.outage.domain.LookupFound;
import jp.madoguchi.outage.domain.LookupStep;

/** 照会の結果. */
public sealed interface LookupAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super List<Finding>, ? extends R> incomplete,
            Function<? super LocalDate, ? extends R> notEnabled,
            Supplier<? extends R> couldNotAsk,
            Function<? super Answered, ? extends R> answered,
            Function<? super Duration, ? extends R> tooOften,
            Function<? super NotUsable, ? extends R> notUsable);

    /** 検索条件に不足や誤りがある. */
    record Incomplete(List<Finding> findings) implements LookupAnswer {
        @Override
        public <R> R match(
                Function<? super List<Finding>, ? extends R> incomplete,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> couldNotAsk,
                Function<? super Answered, ? extends R> answered,
                Function<? super Duration, ? extends R> tooOften,
                Function<? super NotUsable, ? extends R> notUsable) {
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
                Function<? super Answered, ? extends R> answered,
                Function<? super Duration, ? extends R> tooOften,
                Function<? super NotUsable, ? extends R> notUsable) {
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
                Function<? super Answered, ? extends R> answered,
                Function<? super Duration, ? extends R> tooOften,
                Function<? super NotUsable, ? extends R> notUsable) {
            return couldNotAsk.get();
        }
    }

    /**
     * 検索した.
     *
     * @param offers the wider searches that may be made next, each only if the clerk chooses it
     * @param referenceNumber 照会番号 of the one who was opened, if they have one
     */
    record Answered(Lookup lookup, LookupFound found, List<LookupStep> offers, Optional<String> referenceNumber)
            implements LookupAnswer {
        /** Keeps its own copy. */
        public Answered {
            offers = List.copyOf(offers);
        }

        @Override
        public <R> R match(
                Function<? super List<Finding>, ? extends R> incomplete,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> couldNotAsk,
                Function<? super Answered, ? extends R> answered,
                Function<? super Duration, ? extends R> tooOften,
                Function<? super NotUsable, ? extends R> notUsable) {
            return answered.apply(this);
        }
    }

    /**
     * 利用不可: the manual's table has a × in this situation, and says why.
     *
     * @param unlessStated whether it has a ○ once somebody states that the patient came during the outage
     */
    record NotUsable(String reason, boolean unlessStated) implements LookupAnswer {
        @Override
        public <R> R match(
                Function<? super List<Finding>, ? extends R> incomplete,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> couldNotAsk,
                Function<? super Answered, ? extends R> answered,
                Function<? super Duration, ? extends R> tooOften,
                Function<? super NotUsable, ? extends R> notUsable) {
            return notUsable.apply(this);
        }
    }

    /** 検索が多すぎる: nothing was searched, and it is of no use to try again before this is over. */
    record TooOften(Duration waiting) implements LookupAnswer {
        @Override
        public <R> R match(
                Function<? super List<Finding>, ? extends R> incomplete,
                Function<? super LocalDate, ? extends R> notEnabled,
                Supplier<? extends R> couldNotAsk,
                Function<? super Answered, ? extends R> answered,
                Function<? super Duration, ? extends R> tooOften,
                Function<? super NotUsable, ? extends R> notUsable) {
            return tooOften.apply(waiting);
        }
    }
}
