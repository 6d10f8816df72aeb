package jp.madoguchi.outage.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Outage;

/** 障害への操作の結果. */
public sealed interface OutageAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> unknown,
            Supplier<? extends R> notNow,
            Function<? super List<Finding>, ? extends R> invalid,
            Function<? super Outage, ? extends R> done);

    /** 見つからない. */
    record Unknown() implements OutageAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Supplier<? extends R> notNow,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super Outage, ? extends R> done) {
            return unknown.get();
        }
    }

    /** もう終わっている. */
    record NotNow() implements OutageAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Supplier<? extends R> notNow,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super Outage, ? extends R> done) {
            return notNow.get();
        }
    }

    /** 終え方に誤りがある. */
    record Invalid(List<Finding> findings) implements OutageAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Supplier<? extends R> notNow,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super Outage, ? extends R> done) {
            return invalid.apply(findings);
        }
    }

    /** 終えた. */
    record Done(Outage outage) implements OutageAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Supplier<? extends R> notNow,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super Outage, ? extends R> done) {
            return done.apply(outage);
        }
    }
}
