package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CoverageFacts;

/**
 * 有効な資格での負担割合: the share of a patient with a coverage in force, for the desk and the registry alike: what is registered
 * where it counts, and the law's where nothing is.
 */
public final class CoveredShare {
    private CoveredShare() {}

    /** The ratio to charge on this day; none before the table begins, nor before the birth date. */
    public static Optional<ExpectedCopayment> of(LocalDate day, LocalDate birthDate, CoverageFacts coverage) {
        return Copayment.of(new CopaymentCase(day, birthDate, coverage.numbers().insurerNumber(), null))
                .map(byLaw -> registered(byLaw.rule(), day, coverage)
                        .map(ratio -> new ExpectedCopayment(CopaymentRule.KNOWN, ratio, List.of(ratio)))
                        .orElse(byLaw));
    }

    private static Optional<CopaymentRatio> registered(CopaymentRule byLaw, LocalDate day, CoverageFacts coverage) {
        return Stream.of(RegisteredShare.values())
                .flatMap(rule -> rule.of(byLaw, day, coverage).stream())
                .findFirst();
    }
}
