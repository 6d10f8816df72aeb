package jp.madoguchi.claim.application;

import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.claim.domain.ClaimCase;

/** 事務の終わりを記録した結果. */
public sealed interface SettleOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super ClaimCase, ? extends R> settled,
            Supplier<? extends R> notFound,
            Supplier<? extends R> notExported);

    /** 終わった. */
    record Settled(ClaimCase claimCase) implements SettleOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> settled,
                Supplier<? extends R> notFound,
                Supplier<? extends R> notExported) {
            return settled.apply(claimCase);
        }
    }

    /** そのような請求はない. */
    record NotFound() implements SettleOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> settled,
                Supplier<? extends R> notFound,
                Supplier<? extends R> notExported) {
            return notFound.get();
        }
    }

    /** まだ請求していない. */
    record NotExported() implements SettleOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> settled,
                Supplier<? extends R> notFound,
                Supplier<? extends R> notExported) {
            return notExported.get();
        }
    }
}
