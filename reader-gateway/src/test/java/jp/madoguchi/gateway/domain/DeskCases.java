package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.testing.Trials;

/**
 * 事情の総当たり: every case a desk can stand before. {@code -Dmadoguchi.trials=full} takes every set of evidence and more
 * birth dates and days.
 */
final class DeskCases {
    private static final List<LocalDate> DAYS =
            days("2024-12-01", "2024-12-02", "2025-06-27", "2025-12-02", "2026-03-31", "2026-04-01", "2026-08-01");
    private static final List<LocalDate> MORE_DAYS =
            days("2023-07-09", "2023-07-10", "2025-06-26", "2025-12-01", "2026-07-31", "2026-11-21");
    private static final List<LocalDate> BIRTHS = days("2022-05-05", "1970-03-26", "1940-01-01");
    private static final List<LocalDate> MORE_BIRTHS = days("1955-06-01", "1950-01-01", "2030-01-01");

    /** Every way of 2(1). */
    static final Set<VisitBasis> PROOFS = EnumSet.of(
            VisitBasis.MYNAPORTAL_SCREEN,
            VisitBasis.ELIGIBILITY_CERTIFICATE,
            VisitBasis.ELIGIBILITY_NOTICE,
            VisitBasis.PRESCRIPTION);

    private static final Set<VisitBasis> ON_PAPER =
            EnumSet.of(VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ELIGIBILITY_NOTICE);
    private static final List<Set<VisitBasis>> TRIED = List.of(
            Set.of(),
            ON_PAPER,
            PROOFS,
            with(PROOFS, VisitBasis.ORAL_CONFIRMATION),
            with(with(PROOFS, VisitBasis.ORAL_CONFIRMATION), VisitBasis.DECLARATION));
    private static final List<Set<VisitBasis>> MORE_TRIED = List.of(
            Set.of(VisitBasis.MYNAPORTAL_SCREEN),
            Set.of(VisitBasis.ELIGIBILITY_CERTIFICATE),
            Set.of(VisitBasis.ORAL_CONFIRMATION),
            with(PROOFS, VisitBasis.DECLARATION));

    private DeskCases() {}

    private static List<LocalDate> days(String... texts) {
        return Arrays.stream(texts).map(LocalDate::parse).toList();
    }

    private static Set<VisitBasis> with(Set<VisitBasis> some, VisitBasis another) {
        Set<VisitBasis> more = EnumSet.copyOf(some);
        more.add(another);
        return more;
    }

    private static <T> List<T> together(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        if (Trials.isFull()) {
            all.addAll(more);
        }
        return all;
    }

    /** None, each alone and each pair; in full, every set. */
    private static List<Set<Evidence>> evidence() {
        List<Set<Evidence>> sets = new ArrayList<>();
        for (int bits = 0; bits < 1 << Evidence.ALL.size(); bits++) {
            Set<Evidence> set = EnumSet.noneOf(Evidence.class);
            for (int at = 0; at < Evidence.ALL.size(); at++) {
                if ((bits & (1 << at)) != 0) {
                    set.add(Evidence.ALL.get(at));
                }
            }
            if (Trials.isFull() || set.size() <= 2) {
                sets.add(set);
            }
        }
        return sets;
    }

    /** Every case once. */
    static long forEach(Consumer<DeskCase> consumer) {
        return forEach(evidence(), together(BIRTHS, MORE_BIRTHS), consumer);
    }

    /** The same with at most one thing laid on the desk, of one birth date. */
    static long forEachPlain(Consumer<DeskCase> consumer) {
        return forEach(evidence().stream().filter(set -> set.size() <= 1).toList(), List.of(BIRTHS.get(2)), consumer);
    }

    private static long forEach(List<Set<Evidence>> evidence, List<LocalDate> births, Consumer<DeskCase> consumer) {
        long count = 0;
        for (LocalDate day : together(DAYS, MORE_DAYS)) {
            for (Set<VisitBasis> tried : together(TRIED, MORE_TRIED)) {
                for (LocalDate birth : births) {
                    for (Set<Evidence> shown : evidence) {
                        count += forEach(day, tried, birth, shown, consumer);
                    }
                }
            }
        }
        return count;
    }

    private static long forEach(
            LocalDate day, Set<VisitBasis> tried, LocalDate birth, Set<Evidence> shown, Consumer<DeskCase> consumer) {
        long count = 0;
        for (Situation situation : Situation.all()) {
            for (Issued issued : Issued.values()) {
                for (CardKind card : CardKind.values()) {
                    for (EarlierVisit earlier : EarlierVisit.values()) {
                        count += forEachPlace((presence, institution) -> consumer.accept(new DeskCase(
                                situation, shown, issued, card, presence, earlier, birth, day, institution, tried, false)));
                    }
                }
            }
        }
        return count;
    }

    /** A pharmacy differs from a clinic only where the patient is not there. */
    private static long forEachPlace(Place place) {
        place.at(Presence.PRESENT, InstitutionKind.CLINIC);
        place.at(Presence.ABSENT, InstitutionKind.CLINIC);
        place.at(Presence.ABSENT, InstitutionKind.PHARMACY);
        return 3;
    }

    /** どこで、本人がいるか. */
    @FunctionalInterface
    private interface Place {
        void at(Presence presence, InstitutionKind institution);
    }
}
