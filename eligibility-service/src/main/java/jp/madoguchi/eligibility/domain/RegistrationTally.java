package jp.madoguchi.eligibility.domain;

import java.util.List;

/** 登録の集計: what became of the records of a delivery. */
public record RegistrationTally(long registered, long unchanged, long late, long refused) {
    /** Counts these outcomes. */
    public static RegistrationTally of(List<RegistrationOutcome> outcomes) {
        return outcomes.stream()
                .map(RegistrationTally::one)
                .reduce(new RegistrationTally(0, 0, 0, 0), RegistrationTally::plus);
    }

    private static RegistrationTally one(RegistrationOutcome outcome) {
        return outcome.match(
                registered -> new RegistrationTally(1, 0, 0, 0),
                unchanged -> new RegistrationTally(0, 1, 0, 0),
                late -> new RegistrationTally(0, 0, 1, 0),
                conflicting -> new RegistrationTally(0, 0, 0, 1),
                notYours -> new RegistrationTally(0, 0, 0, 1),
                broken -> new RegistrationTally(0, 0, 0, 1));
    }

    private RegistrationTally plus(RegistrationTally other) {
        return new RegistrationTally(
                registered + other.registered, unchanged + other.unchanged, late + other.late, refused + other.refused);
    }
}
