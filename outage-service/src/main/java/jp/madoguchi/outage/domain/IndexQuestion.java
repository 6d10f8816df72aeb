package jp.madoguchi.outage.domain;

import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.domain.rule.MethodMatrix;

/** 索引への照会: what the index is asked about a held visit, or why it is asked nothing now. */
public sealed interface IndexQuestion {
    /** One branch for each kind. */
    <R> R match(
            Function<? super LookupCriteria, ? extends R> byFourItems,
            Function<? super InsuredNumbers, ? extends R> byNumbers,
            Function<? super WhyHeld, ? extends R> notNow);

    /** By the method the manual's table gives; 方法3 only inside a grant, 方法2 without one. */
    static IndexQuestion about(HeldVisit visit, Condition condition) {
        return MethodMatrix.MANUAL
                .choose(condition.situation(), visit.shown() != null)
                .match(
                        method -> method == CheckMethod.NUMBER ? byNumbers(visit) : byFourItems(visit, condition),
                        reason -> new NotNow(WhyHeld.METHOD_NOT_ALLOWED));
    }

    private static IndexQuestion byNumbers(HeldVisit visit) {
        return Optional.ofNullable(visit.shown())
                .<IndexQuestion>map(ByNumbers::new)
                .orElseGet(() -> new NotNow(WhyHeld.ITEMS_INCOMPLETE));
    }

    private static IndexQuestion byFourItems(HeldVisit visit, Condition condition) {
        if (condition.grantId().isEmpty()) {
            return new NotNow(WhyHeld.GRANT_NOT_ENABLED);
        }
        return visit.fourItems()
                .<IndexQuestion>map(ByFourItems::new)
                .orElseGet(() -> new NotNow(WhyHeld.ITEMS_INCOMPLETE));
    }

    /** 方法3. */
    record ByFourItems(LookupCriteria criteria) implements IndexQuestion {
        @Override
        public <R> R match(
                Function<? super LookupCriteria, ? extends R> byFourItems,
                Function<? super InsuredNumbers, ? extends R> byNumbers,
                Function<? super WhyHeld, ? extends R> notNow) {
            return byFourItems.apply(criteria);
        }
    }

    /** 方法2. */
    record ByNumbers(InsuredNumbers shown) implements IndexQuestion {
        @Override
        public <R> R match(
                Function<? super LookupCriteria, ? extends R> byFourItems,
                Function<? super InsuredNumbers, ? extends R> byNumbers,
                Function<? super WhyHeld, ? extends R> notNow) {
            return byNumbers.apply(shown);
        }
    }

    /** 今は照会しない. */
    record NotNow(WhyHeld why) implements IndexQuestion {
        @Override
        public <R> R match(
                Function<? super LookupCriteria, ? extends R> byFourItems,
                Function<? super InsuredNumbers, ? extends R> byNumbers,
                Function<? super WhyHeld, ? extends R> notNow) {
            return notNow.apply(why);
        }
    }
}
