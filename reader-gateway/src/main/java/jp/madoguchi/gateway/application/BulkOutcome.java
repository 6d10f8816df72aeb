package jp.madoguchi.gateway.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.gateway.domain.BulkCheck;
import jp.madoguchi.gateway.domain.DeskFinding;

/** 一括照会を頼んだ結果. */
public sealed interface BulkOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Taken, ? extends R> taken,
            Function<? super List<DeskFinding>, ? extends R> refused,
            Supplier<? extends R> conflict,
            Supplier<? extends R> off);

    /** 控えた, or had been before. */
    record Taken(BulkCheck check, boolean again) implements BulkOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super List<DeskFinding>, ? extends R> refused,
                Supplier<? extends R> conflict,
                Supplier<? extends R> off) {
            return taken.apply(this);
        }
    }

    /** 決まりに合わない: every finding. */
    record Refused(List<DeskFinding> findings) implements BulkOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super List<DeskFinding>, ? extends R> refused,
                Supplier<? extends R> conflict,
                Supplier<? extends R> off) {
            return refused.apply(findings);
        }
    }

    /** 同じ番号で別の内容がすでにある. */
    record Conflict() implements BulkOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super List<DeskFinding>, ? extends R> refused,
                Supplier<? extends R> conflict,
                Supplier<? extends R> off) {
            return conflict.get();
        }
    }

    /** この医院では使わない. */
    record Off() implements BulkOutcome {
        @Override
        public <R> R match(
                Function<? super Taken, ? extends R> taken,
                Function<? super List<DeskFinding>, ? extends R> refused,
                Supplier<? extends R> conflict,
                Supplier<? extends R> off) {
            return off.get();
        }
    }
}
