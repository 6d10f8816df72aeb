package jp.madoguchi.claim.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.SameVisitObstacle;

/** 同じ受診か別の受診かを決めた結果. */
public sealed interface SameVisitOutcome {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super ClaimCase, ? extends R> said,
            Supplier<? extends R> notFound,
            Function<? super List<Finding>, ? extends R> refused,
            Function<? super SameVisitObstacle, ? extends R> notNow);

    /** 決めた; the same said again changes nothing and is answered the same. */
    record Said(ClaimCase claimCase) implements SameVisitOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> said,
                Supplier<? extends R> notFound,
                Function<? super List<Finding>, ? extends R> refused,
                Function<? super SameVisitObstacle, ? extends R> notNow) {
            return said.apply(claimCase);
        }
    }

    /** そのような二つの受診はない. */
    record NotFound() implements SameVisitOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> said,
                Supplier<? extends R> notFound,
                Function<? super List<Finding>, ? extends R> refused,
                Function<? super SameVisitObstacle, ? extends R> notNow) {
            return notFound.get();
        }
    }

    /** 同じ受診とは言えない. */
    record Refused(List<Finding> findings) implements SameVisitOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> said,
                Supplier<? extends R> notFound,
                Function<? super List<Finding>, ? extends R> refused,
                Function<? super SameVisitObstacle, ? extends R> notNow) {
            return refused.apply(findings);
        }
    }

    /** 今は決められない. */
    record NotNow(SameVisitObstacle obstacle) implements SameVisitOutcome {
        @Override
        public <R> R match(
                Function<? super ClaimCase, ? extends R> said,
                Supplier<? extends R> notFound,
                Function<? super List<Finding>, ? extends R> refused,
                Function<? super SameVisitObstacle, ? extends R> notNow) {
            return notNow.apply(obstacle);
        }
    }
}
