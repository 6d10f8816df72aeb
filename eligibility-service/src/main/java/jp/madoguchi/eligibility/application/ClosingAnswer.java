package jp.madoguchi.eligibility.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.eligibility.domain.Closure;
import jp.madoguchi.eligibility.domain.ConfirmationTask;
import jp.madoguchi.eligibility.domain.Rule;

/** 口頭確認を終えた答え. */
public sealed interface ClosingAnswer {

    /** One branch for each answer. */
    <R> R match(
            Function<? super Closed, ? extends R> closed,
            Supplier<? extends R> already,
            Function<? super Broken, ? extends R> broken,
            Supplier<? extends R> unknown);

    /** 終えた: with the case it raised, if it did. */
    record Closed(ConfirmationTask task, Optional<UUID> caseId) implements ClosingAnswer {
        @Override
        public <R> R match(
                Function<? super Closed, ? extends R> closed,
                Supplier<? extends R> already,
                Function<? super Broken, ? extends R> broken,
                Supplier<? extends R> unknown) {
            return closed.apply(this);
        }
    }

    /** もう終わっている. */
    record Already() implements ClosingAnswer {
        @Override
        public <R> R match(
                Function<? super Closed, ? extends R> closed,
                Supplier<? extends R> already,
                Function<? super Broken, ? extends R> broken,
                Supplier<? extends R> unknown) {
            return already.get();
        }
    }

    /** 決まりに反する. */
    record Broken(List<Rule<Closure>> rules) implements ClosingAnswer {
        @Override
        public <R> R match(
                Function<? super Closed, ? extends R> closed,
                Supplier<? extends R> already,
                Function<? super Broken, ? extends R> broken,
                Supplier<? extends R> unknown) {
            return broken.apply(this);
        }
    }

    /** この医療機関のものではない. */
    record Unknown() implements ClosingAnswer {
        @Override
        public <R> R match(
                Function<? super Closed, ? extends R> closed,
                Supplier<? extends R> already,
                Function<? super Broken, ? extends R> broken,
                Supplier<? extends R> unknown) {
            return unknown.get();
        }
    }
}
