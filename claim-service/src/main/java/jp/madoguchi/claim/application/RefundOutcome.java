package jp.madoguchi.claim.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Finding;

/** 返金を記録した、又は取り消した結果. */
public sealed interface RefundOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super ClaimCase, ? extends R> recorded,
            Supplier<? extends R> notFound,
            Function<? super List<Finding>, ? extends R> refused,
            Function<? super Obstacle, ? extends R> notNow);

    /** 記録した; the same said again changes nothing and is answered the same. */
    record Recorded(ClaimCase claimCase) implements RefundOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> recorded,
                Supplier<? extends R> notFound,
                Function<? super List<Finding>, ? extends R> refused,
                Function<? super Obstacle, ? extends R> notNow) {
            return recorded.apply(claimCase);
        }
    }

    /** そのような受診又は返金はない. */
    record NotFound() implements RefundOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> recorded,
                Supplier<? extends R> notFound,
                Function<? super List<Finding>, ? extends R> refused,
                Function<? super Obstacle, ? extends R> notNow) {
            return notFound.get();
        }
    }

    /** 日付が合わない. */
    record Refused(List<Finding> findings) implements RefundOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> recorded,
                Supplier<? extends R> notFound,
                Function<? super List<Finding>, ? extends R> refused,
                Function<? super Obstacle, ? extends R> notNow) {
            return refused.apply(findings);
        }
    }

    /** 今は記録できない. */
    record NotNow(Obstacle obstacle) implements RefundOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> recorded,
                Supplier<? extends R> notFound,
                Function<? super List<Finding>, ? extends R> refused,
                Function<? super Obstacle, ? extends R> notNow) {
            return notNow.apply(obstacle);
        }
    }

    /** 妨げ. */
    enum Obstacle {
        /** 返す額がない. */
        NOTHING_DUE,
        /** 見ていた計算より新しい計算がある. */
        OUTDATED
    }
}
