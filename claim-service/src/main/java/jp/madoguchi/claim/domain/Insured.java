package jp.madoguchi.claim.domain;

import java.util.Optional;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/**
 * 記録する資格: the numbers a claim is made on, with what is known beside them. Numbers that were only shown bring nothing
 * else.
 */
public record Insured(
        InsuredNumbers numbers,
        @Nullable Relationship relationship,
        @Nullable CoverageClass classification,
        @Nullable Integer ratioPercent) {
    /** Refuses the substitutes of 不詳, which are no coverage. */
    public Insured {
        if (SubstituteNumbers.in(numbers)) {
            throw new IllegalArgumentException("substitute-numbers");
        }
    }

    /** A coverage as the registry shows it; none for a substitute of 不詳. */
    public static Optional<Insured> of(CoverageFacts shown) {
        return Optional.of(shown)
                .filter(coverage -> !SubstituteNumbers.in(coverage.numbers()))
                .map(coverage -> new Insured(
                        coverage.numbers(),
                        coverage.relationship(),
                        coverage.classification(),
                        coverage.ratioPercent()));
    }

    /** Numbers that somebody showed or told; none for a substitute of 不詳. */
    public static Optional<Insured> of(InsuredNumbers told) {
        return Optional.of(told)
                .filter(numbers -> !SubstituteNumbers.in(numbers))
                .map(numbers -> new Insured(numbers, null, null, null));
    }
}
