package jp.madoguchi.claim.domain.rule;

import java.util.function.Function;
import jp.madoguchi.claim.domain.ClaimedIdentity;
import jp.madoguchi.claim.domain.HeldReason;

/** 規則の答え: what one rule says of a case. */
sealed interface Verdict {
    <R> R match(
            Function<? super Decides, ? extends R> decides,
            Function<? super Holds, ? extends R> holds,
            Function<? super Passes, ? extends R> passes);

    /** この資格で請求する. */
    record Decides(ClaimedIdentity identity, String why) implements Verdict {
        @Override
        public <R> R match(
                Function<? super Decides, ? extends R> decides,
                Function<? super Holds, ? extends R> holds,
                Function<? super Passes, ? extends R> passes) {
            return decides.apply(this);
        }
    }

    /** ここで保留する. */
    record Holds(HeldReason reason) implements Verdict {
        @Override
        public <R> R match(
                Function<? super Decides, ? extends R> decides,
                Function<? super Holds, ? extends R> holds,
                Function<? super Passes, ? extends R> passes) {
            return holds.apply(this);
        }
    }

    /** この規則には当たらない. */
    record Passes(String why) implements Verdict {
        @Override
        public <R> R match(
                Function<? super Decides, ? extends R> decides,
                Function<? super Holds, ? extends R> holds,
                Function<? super Passes, ? extends R> passes) {
            return passes.apply(this);
        }
    }

    /** Holds for this reason when the condition is met; otherwise says why not. */
    static Verdict holdIf(boolean condition, HeldReason reason, String otherwise) {
        return condition ? new Holds(reason) : new Passes(otherwise);
    }
}
