package jp.madoguchi.outage.domain.rule;

import java.util.List;
import java.util.function.Function;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.LookupCriteria;

/** 検索条件の点検結果. */
public sealed interface LookupCheck {
    /** One branch for each outcome. */
    <R> R match(
            Function<? super LookupCriteria, ? extends R> complete,
            Function<? super List<Finding>, ? extends R> incomplete);

    /** 検索できる. */
    record Complete(LookupCriteria criteria) implements LookupCheck {
        @Override
        public <R> R match(
                Function<? super LookupCriteria, ? extends R> complete,
                Function<? super List<Finding>, ? extends R> incomplete) {
            return complete.apply(criteria);
        }
    }

    /** 不足や誤りがある: all of them. */
    record Incomplete(List<Finding> findings) implements LookupCheck {
        /** Keeps its own copy. */
        public Incomplete {
            findings = List.copyOf(findings);
        }

        @Override
        public <R> R match(
                Function<? super LookupCriteria, ? extends R> complete,
                Function<? super List<Finding>, ? extends R> incomplete) {
            return incomplete.apply(findings);
        }
    }
}
