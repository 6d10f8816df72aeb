package jp.madoguchi.claim.domain;

import java.util.Set;
import jp.madoguchi.contracts.id.InsuredNumbers;

/**
 * 災害の不詳 (99999999・999999999): the substitutes of another regime, which may never be mixed with the 7s of the notice;
 * and the 7s themselves, which only the writer may put down and nobody may show as a proof.
 */
final class SubstituteNumbers {
    private static final Set<String> NUMBERS = Set.of("999999999", "777777777");

    private SubstituteNumbers() {}

    /** Whether these numbers are a substitute and no coverage. */
    static boolean in(InsuredNumbers numbers) {
        return numbers.insurerNumber().isDummy()
                || NUMBERS.contains(numbers.number().wire());
    }
}
