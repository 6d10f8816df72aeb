package jp.madoguchi.gateway.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.gateway.domain.DeskFinding;
import jp.madoguchi.gateway.domain.SavedVisit;

/** 受付の結果. */
public sealed interface TakeOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Taken, ? extends R> taken,
            Function<? super List<DeskFinding>, ? extends R> refused,
            Supplier<? extends R> conflict);

    /** 控えた, or had been before. */
    record Taken(SavedVisit visit, boolean again) implements TakeOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super List<DeskFinding>, ? extends R> refused,
                Supplier<? extends R> conflict) {
            return taken.apply(this);
        }
    }

    /** 規則に合わない: every finding. */
    record Refused(List<DeskFinding> findings) implements TakeOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super List<DeskFinding>, ? extends R> refused,
                Supplier<? extends R> conflict) {
            return refused.apply(findings);
        }
    }

    /** 同じ受付番号で別の内容がすでにある. */
    record Conflict() implements TakeOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super List<DeskFinding>, ? extends R> refused,
                Supplier<? extends R> conflict) {
            return conflict.get();
        }
    }
}
