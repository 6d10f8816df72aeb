package jp.madoguchi.rules;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 一部負担金の割合: finds the rule that decides and reads its ratio from the table as of the day of the visit. */
public final class Copayment {
    private Copayment() {}

    /** The ratio to expect; none before the table begins, nor before the birth date. */
    public static Optional<ExpectedCopayment> of(CopaymentCase visit) {
        LocalDate birthDate = visit.birthDate();
        if (birthDate != null && visit.day().isBefore(birthDate)) {
            return Optional.empty();
        }
        return Stream.of(CopaymentRule.values())
                .filter(rule -> rule.appliesTo(visit))
                .findFirst()
                .flatMap(rule ->
                        possible(rule, visit).map(possible -> new ExpectedCopayment(rule, possible.get(0), possible)));
    }

    /** The first day for which the table knows what everybody pays whose birth date is known. */
    public static LocalDate knownFrom() {
        return Stream.of(CopaymentRule.values())
                .filter(rule -> rule != CopaymentRule.KNOWN && rule != CopaymentRule.NO_BIRTH_DATE)
                .map(rule -> DatedTable.COPAYMENT.firstDay(rule.id()))
                .reduce(LocalDate.MIN, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** The first day for which it knows what to expect of somebody whose birth date is not known. */
    public static LocalDate knownWithoutBirthDateFrom() {
        return DatedTable.COPAYMENT.firstDay(CopaymentRule.NO_BIRTH_DATE.id());
    }

    private static Optional<List<CopaymentRatio>> possible(CopaymentRule rule, CopaymentCase visit) {
        return visit.knownRatio() == null
                ? DatedTable.COPAYMENT.value(rule.id(), visit.day()).map(Copayment::ratios)
                : Optional.of(List.of(visit.knownRatio()));
    }

    private static List<CopaymentRatio> ratios(String percents) {
        return Arrays.stream(percents.split(" "))
                .map(Integer::valueOf)
                .flatMap(percent -> CopaymentRatio.ofPercent(percent).stream())
                .toList();
    }
}
