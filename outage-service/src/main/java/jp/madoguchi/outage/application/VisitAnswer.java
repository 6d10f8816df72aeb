package jp.madoguchi.outage.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.HeldState;
import jp.madoguchi.outage.domain.HeldVisit;

/** 控えた受診への操作の結果. */
public sealed interface VisitAnswer {
    /** One branch for each outcome. */
    <R> R match(
            Supplier<? extends R> unknown,
            Function<? super HeldState, ? extends R> notNow,
            Function<? super List<Finding>, ? extends R> unfit,
            Function<? super HeldVisit, ? extends R> done);

    /** 見つからない. */
    record Unknown() implements VisitAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super HeldState, ? extends R> notNow,
                Function<? super List<Finding>, ? extends R> unfit,
                Function<? super HeldVisit, ? extends R> done) {
            return unknown.get();
        }
    }

    /** もう待っていない. */
    record NotNow(HeldState state) implements VisitAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super HeldState, ? extends R> notNow,
                Function<? super List<Finding>, ? extends R> unfit,
                Function<? super HeldVisit, ? extends R> done) {
            return notNow.apply(state);
        }
    }

    /** その照会では確認できない. */
    record Unfit(List<Finding> findings) implements VisitAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super HeldState, ? extends R> notNow,
                Function<? super List<Finding>, ? extends R> unfit,
                Function<? super HeldVisit, ? extends R> done) {
            return unfit.apply(findings);
        }
    }

    /** できた. */
    record Done(HeldVisit visit) implements VisitAnswer {
        @Override
        public <R> R match(
                Supplier<? extends R> unknown,
                Function<? super HeldState, ? extends R> notNow,
                Function<? super List<Finding>, ? extends R> unfit,
                Function<? super HeldVisit, ? extends R> done) {
            return done.apply(visit);
        }
    }
}
