package jp.madoguchi.claim.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Finding;

/** 診療内容を受けた結果. */
public sealed interface ChargeOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super Accepted, ? extends R> accepted,
            Function<? super List<Finding>, ? extends R> refused,
            Supplier<? extends R> alreadyOut);

    /** 受け付けた; {@code first} says whether it is the visit's first charge. */
    record Accepted(ClaimCase claimCase, boolean first) implements ChargeOutcome {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super List<Finding>, ? extends R> refused,
                Supplier<? extends R> alreadyOut) {
            return accepted.apply(this);
        }
    }

    /** 記録条件に合わない. */
    record Refused(List<Finding> findings) implements ChargeOutcome {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super List<Finding>, ? extends R> refused,
                Supplier<? extends R> alreadyOut) {
            return refused.apply(findings);
        }
    }

    /** 別の内容で既に請求した. */
    record AlreadyOut() implements ChargeOutcome {
        @Override
        public <R> R match(
                Function<? super Accepted, ? extends R> accepted,
                Function<? super List<Finding>, ? extends R> refused,
                Supplier<? extends R> alreadyOut) {
            return alreadyOut.get();
        }
    }
}
