package jp.madoguchi.gateway.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.rules.RuleChoices;
import jp.madoguchi.testing.Trials;
import org.jspecify.annotations.Nullable;

/**
 * 事情の総当たり: every case a desk can stand before, in two sweeps that hold each other. {@code -Dmadoguchi.trials=full}
 * takes the whole product of both.
 */
final class DeskCases {
    /** One day of each reading the notice has had. */
    private static final List<LocalDate> READINGS =
            days("2024-12-01", "2025-06-26", "2025-12-01", "2026-03-31", "2026-11-21");

    /** The last reading by which both 保険証 and 資格確認書 were proofs whatever was answered, and today's. */
    private static final Set<LocalDate> OLD_AND_NEW = Set.copyOf(days("2025-06-26", "2026-11-21"));

    /** When the newest of all tables came into force. */
    private static final LocalDate TODAY = LocalDate.parse("2026-08-01");

    /** The days on which a reading begins, and the last before the one for people of 75 ends. */
    private static final List<LocalDate> EDGES =
            days("2023-07-10", "2024-12-02", "2025-06-27", "2025-12-02", "2026-04-01", "2026-07-31", "2026-08-01");

    /** Of the age at which everybody holds a certificate, and of the ages before it that have a share of their own. */
    private static final LocalDate ELDER = LocalDate.parse("1940-01-01");

    private static final List<LocalDate> YOUNGER = days("2022-05-05", "1970-03-26", "1955-06-01");

    private static final Set<Validity> NO_COVERAGE =
            EnumSet.of(Validity.INVALID, Validity.INVALID_NEWER_EXISTS, Validity.NOT_FOUND);

    /** Every way of 2(1). */
    static final Set<VisitBasis> PROOFS = EnumSet.of(
            VisitBasis.MYNAPORTAL_SCREEN,
            VisitBasis.ELIGIBILITY_CERTIFICATE,
            VisitBasis.ELIGIBILITY_NOTICE,
            VisitBasis.PRESCRIPTION);

    private static final Set<VisitBasis> ASKED_FOR =
            with(with(PROOFS, VisitBasis.ORAL_CONFIRMATION), VisitBasis.DECLARATION);

    /** As a desk goes down the ladder. */
    private static final List<Set<VisitBasis>> DOWN_THE_LADDER = List.of(
            Set.of(),
            EnumSet.of(VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ELIGIBILITY_NOTICE),
            PROOFS,
            with(PROOFS, VisitBasis.ORAL_CONFIRMATION),
            ASKED_FOR);

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
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** None, each alone, each pair and so on. */
    private static <E extends Enum<E>> List<Set<E>> subsets(Collection<E> all, Class<E> type) {
        List<Set<E>> sets = new ArrayList<>(List.of(EnumSet.noneOf(type)));
        for (E one : all) {
            for (Set<E> set : List.copyOf(sets)) {
                Set<E> more = EnumSet.copyOf(set);
                more.add(one);
                sets.add(more);
            }
        }
        return sets;
    }

    /** How each day of either sweep reads the tables. */
    static Map<LocalDate, DayReading> readings() {
        return together(READINGS, EDGES).stream()
                .collect(Collectors.toMap(Function.identity(), day -> new DayReading(day, RuleChoices.none())));
    }

    /**
     * The whole product of all that a rung hangs on, side by side on every processor: each set of what lies on the
     * desk, each set of what was asked for and each place, with one of each kind of situation, card, earlier visit and
     * answer about a certificate. That the others of a kind stand where it does, the other sweep shows. On the days of
     * other readings a desk asks down the ladder.
     */
    static void forEachOnTheLadder(Consumer<DeskCase> consumer) {
        List<Set<Evidence>> shown = subsets(Evidence.ALL, Evidence.class);
        Kinds kinds = Trials.isFull() ? Kinds.ALL : Kinds.ONE_OF_EACH;
        READINGS.stream()
                .flatMap(day -> triedOn(day).stream().map(tried -> new Sweep(day, tried, null, shown, kinds)))
                .toList()
                .parallelStream()
                .forEach(sweep -> sweep.forEach(consumer));
    }

    private static List<Set<VisitBasis>> triedOn(LocalDate day) {
        return Trials.isFull() || OLD_AND_NEW.contains(day) ? subsets(ASKED_FOR, VisitBasis.class) : DOWN_THE_LADDER;
    }

    /**
     * Every situation and every age, an unknown one too, on the edges of the readings, with at most one thing laid on
     * the desk: what is the same for all of a kind on the ladder, and all that an instruction says beside its rung.
     */
    static void forEachPlain(Consumer<DeskCase> consumer) {
        List<Set<Evidence>> shown = subsets(Evidence.ALL, Evidence.class).stream()
                .filter(set -> set.size() <= 1)
                .toList();
        List<Sweep> sweeps = new ArrayList<>();
        for (LocalDate day : Trials.isFull() ? together(READINGS, EDGES) : EDGES) {
            List<Set<VisitBasis>> asked = TODAY.equals(day) ? DOWN_THE_LADDER : List.of(Set.of(), ASKED_FOR);
            asked.forEach(tried -> sweeps.add(new Sweep(day, tried, ELDER, shown, Kinds.ALL)));
            YOUNGER.forEach(birth -> sweeps.add(new Sweep(day, Set.of(), birth, List.of(Set.of()), Kinds.ALL)));
            sweeps.add(new Sweep(day, Set.of(), null, shown, Kinds.ALL));
        }
        sweeps.parallelStream().forEach(sweep -> sweep.forEach(consumer));
    }

    /**
     * 種類: of a situation an answer that settles nothing, two that マイナポータル betters and does not, and none; of a card one
     * with a PIN, one without and none.
     */
    private record Kinds(
            List<Situation> situations, Set<CardKind> cards, Set<EarlierVisit> earlier, Set<Issued> issued) {
        static final Kinds ONE_OF_EACH = new Kinds(
                List.of(
                        new Situation.Answered(Validity.VALID),
                        new Situation.Answered(Validity.INVALID),
                        new Situation.Answered(Validity.INVALID_NEWER_EXISTS),
                        new Situation.Unasked(Cause.LINE_DOWN)),
                EnumSet.complementOf(EnumSet.of(CardKind.PHONE)),
                EnumSet.complementOf(EnumSet.of(EarlierVisit.KNOWN)),
                EnumSet.of(Issued.YES, Issued.NO));
        static final Kinds ALL = new Kinds(
                Situation.all(),
                EnumSet.allOf(CardKind.class),
                EnumSet.allOf(EarlierVisit.class),
                EnumSet.allOf(Issued.class));
    }

    /** 一巡り: all cases of one day, after the same things were asked for. */
    private record Sweep(
            LocalDate day, Set<VisitBasis> tried, @Nullable LocalDate birth, List<Set<Evidence>> shown, Kinds kinds) {

        void forEach(Consumer<DeskCase> consumer) {
            for (Set<Evidence> evidence : shown) {
                for (Situation situation : kinds.situations()) {
                    forEach(situation, evidence, false, consumer);
                    if (isOfNoCoverage(situation)) {
                        forEach(situation, evidence, true, consumer);
                    }
                }
            }
        }

        /** Numbers are refuted by an answer, and by one that is of no coverage. */
        private static boolean isOfNoCoverage(Situation situation) {
            return situation.<Boolean>match(NO_COVERAGE::contains, cause -> false, () -> false);
        }

        private void forEach(
                Situation situation, Set<Evidence> evidence, boolean refuted, Consumer<DeskCase> consumer) {
            for (Issued issued : kinds.issued()) {
                for (CardKind card : kinds.cards()) {
                    for (EarlierVisit earlier : kinds.earlier()) {
                        forEachPlace((presence, institution) -> consumer.accept(new DeskCase(
                                situation,
                                evidence,
                                issued,
                                card,
                                presence,
                                earlier,
                                birth,
                                day,
                                institution,
                                tried,
                                refuted)));
                    }
                }
            }
        }

        private static void forEachPlace(BiConsumer<Presence, InstitutionKind> place) {
            for (Presence presence : Presence.values()) {
                for (InstitutionKind institution : InstitutionKind.values()) {
                    place.accept(presence, institution);
                }
            }
        }
    }
}
