package jp.madoguchi.testing.population;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import org.jspecify.annotations.Nullable;

/** 資格の履歴: the coverage somebody has, for a third the one before it, and for one in a hundred none any more. */
record Insurances(long n, PersonFacts person, Home home, Draw draw) {
    private static final LocalDate LATE_ELDERLY_SINCE = LocalDate.of(2008, 4, 1);
    private static final LocalDate OLDEST = LocalDate.of(1990, 4, 1);
    private static final int ELDERLY_FROM = 70;
    private static final int LATE_ELDERLY_FROM = 75;
    private static final int LOST_ONE_IN = 100;
    private static final int CHANGED_ONE_IN = 3;
    private static final int LATE_ELDERLY_NUMBERS = 100_000_000;
    private static final int SYMBOLS = 9_000;

    private static final long FIRST_NUMBER = 1_000_000;

    static List<CoverageFacts> of(long n, PersonFacts person, Home home, Draw draw) {
        return new Insurances(n, person, home, draw).history();
    }

    private List<CoverageFacts> history() {
        List<CoverageFacts> history = new ArrayList<>();
        LocalDate since = newestSince();
        if (person.birthDate().isBefore(since) && draw.oneIn(CHANGED_ONE_IN)) {
            LocalDate before = day(later(person.birthDate(), OLDEST.minusYears(1)), since.minusDays(1));
            int age = Math.min(ageOn(since), LATE_ELDERLY_FROM - 1);
            history.add(coverage(2 * n, age, before, since, LossReason.OTHER_COVERAGE));
        }
        LocalDate lost = draw.oneIn(LOST_ONE_IN) ? day(since.plusDays(1), Birth.LATEST) : null;
        history.add(coverage(2 * n + 1, ageOn(Birth.LATEST), since, lost, lost == null ? null : LossReason.OTHER));
        return history;
    }

    private LocalDate newestSince() {
        if (ageOn(Birth.LATEST) >= LATE_ELDERLY_FROM) {
            return later(person.birthDate().plusYears(LATE_ELDERLY_FROM), LATE_ELDERLY_SINCE);
        }
        LocalDate from = later(person.birthDate(), OLDEST);
        return day(from, Birth.LATEST.minusDays(1));
    }

    private CoverageFacts coverage(
            long number, int age, LocalDate since, @Nullable LocalDate lost, @Nullable LossReason reason) {
        Insurer insurer = Insurer.of(age, home, draw);
        boolean lateElderly = insurer.number().isLateElderly();
        Relationship relationship = lateElderly ? Relationship.SELF : relationship();
        return new CoverageFacts(
                numbers(insurer, number, relationship),
                insurer.name(),
                relationship,
                relationship == Relationship.SELF ? person.name() : null,
                CoverageClass.GENERAL,
                since,
                since,
                lost == null ? null : lost.minusDays(1),
                lost,
                reason,
                lateElderly ? lateElderlyRatio() : null,
                lateElderly ? null : elderlyRecipient());
    }

    private InsuredNumbers numbers(Insurer insurer, long number, Relationship relationship) {
        if (insurer.number().isLateElderly()) {
            String digits = String.format("%08d", n % LATE_ELDERLY_NUMBERS);
            return new InsuredNumbers(insurer.number(), null, InsuredNumber.valueOf(digits), null);
        }
        boolean self = relationship == Relationship.SELF;
        return new InsuredNumbers(
                insurer.number(),
                insurer.number().isNationalHealthInsurance()
                        ? null
                        : InsuredSymbol.valueOf(Integer.toString(1_000 + draw.below(SYMBOLS))),
                InsuredNumber.valueOf(Long.toString(FIRST_NUMBER + number)),
                BranchNumber.valueOf(self ? "1" : Integer.toString(2 + draw.below(4))));
    }

    private Relationship relationship() {
        int age = ageOn(Birth.LATEST);
        boolean family = age < 20 || draw.oneIn(4);
        return family ? Relationship.FAMILY : Relationship.SELF;
    }

    private int lateElderlyRatio() {
        int share = draw.below(100);
        return share < 75 ? 10 : share < 93 ? 20 : 30;
    }

    /** 高齢受給者証: from the month after the 70th birthday. */
    private @Nullable ElderlyRecipient elderlyRecipient() {
        if (ageOn(Birth.LATEST.minusMonths(1)) < ELDERLY_FROM) {
            return null;
        }
        LocalDate from =
                person.birthDate().plusYears(ELDERLY_FROM).plusMonths(1).withDayOfMonth(1);
        return new ElderlyRecipient(null, from, null, draw.oneIn(5) ? 30 : 20);
    }

    private int ageOn(LocalDate day) {
        return Period.between(person.birthDate(), day).getYears();
    }

    private LocalDate day(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(
                draw.between(first.toEpochDay(), later(first, last).toEpochDay()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
