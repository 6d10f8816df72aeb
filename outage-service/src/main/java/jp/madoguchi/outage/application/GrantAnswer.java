package jp.madoguchi.outage.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantState;

/** 利用開始設定の操作の結果. */
public sealed interface GrantAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> unknown,
            Function<? super List<Finding>, ? extends R> invalid,
            Function<? super GrantState, ? extends R> notNow,
            Function<? super Grant, ? extends R> done);

    /** 見つからない. */
    record Unknown() implements GrantAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super GrantState, ? extends R> notNow,
                Function<? super Grant, ? extends R> done) {
            return unknown.get();
        }
    }

    /** 期間に誤りがある. */
    record Invalid(List<Finding> findings) implements GrantAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super GrantState, ? extends R> notNow,
                Function<? super Grant, ? extends R> done) {
            return invalid.apply(findings);
        }
    }

    /** 今の状態ではできない. */
    record NotNow(GrantState state) implements GrantAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super GrantState, ? extends R> notNow,
                Function<? super Grant, ? extends R> done) {
            return notNow.apply(state);
        }
    }

    /** できた. */
    record Done(Grant grant) implements GrantAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super List<Finding>, ? extends R> invalid,
                Function<? super GrantState, ? extends R> notNow,
                Function<? super Grant, ? extends R> done) {
            return done.apply(grant);
        }
    }
}
