package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.testing.Cases;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every question over every registry gets one answer of the closed set, whatever nobody thought of. */
class ResultSetPropertyTest {
    private static final int MANY = 100_000;
    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final int DAYS = 60;
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final Set<Validity> CLOSED = EnumSet.of(
            Validity.VALID, Validity.INVALID, Validity.INVALID_NEWER_EXISTS, Validity.NOT_FOUND, Validity.MULTIPLE);
    private static final Set<Validity> WITH_CONTENT =
            EnumSet.of(Validity.VALID, Validity.INVALID, Validity.INVALID_NEWER_EXISTS);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261121, 4})
    void givesOneResultAndOneInstruction(long seed) {
        Cases.check(seed, MANY, random -> {
            CheckQuestion question = question(random);
            CardFacts card = card(question, random);

            CheckOutcome outcome = EligibilityCheck.answer(question, people(random));

            CheckAnswer answer = answer(question, outcome, card);

            Situation situation = new Situation(
                    answer.validity(), question.method(), card, answer.coverage(), CheckAnswer.isMislinked(outcome));
            List<String> instructions = DeskInstructions.CATALOGUE.stream()
                    .filter(entry -> entry.meets().test(situation))
                    .map(entry -> entry.instruction().code())
                    .toList();
            assertTrue(CLOSED.contains(answer.validity()));
            assertEquals(List.of(answer.instruction().code()), instructions);
            assertEquals(WITH_CONTENT.contains(answer.validity()), answer.coverage() != null);
            assertEquals(answer.coverage() == null, answer.person() == null);
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 5)
    void givesTheSameAnswerInWhateverOrderTheRegistryIsRead(long seed) {
        Cases.check(seed, MANY, random -> {
            CheckQuestion question = question(random);
            List<CoverageHistory> people = people(random);

            assertEquals(answer(question, people, null), answer(question, shuffled(people, random), null));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 6)
    void showsToANumberOnlyTheCoverageOfThatNumber(long seed) {
        Cases.check(seed, MANY, random -> {
            CheckQuestion.ByNumbers question = byNumbers(CheckMethod.NUMBER, random);
            List<CoverageHistory> people = people(random);

            CheckAnswer answer = answer(question, people, null);

            CoverageFacts shown = answer.coverage();
            assertTrue(shown == null
                    || CoverageHistory.hasNumbers(question.numbers()).test(shown));
            assertEquals(answer, answer(question, withoutNewerContent(people, question), null));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = 7)
    void findsTheNewestCoverageByCard(long seed) {
        Cases.check(seed, MANY, random -> {
            CheckQuestion question = random.nextBoolean() ? byCertificate(random) : byNumbers(CheckMethod.CARD, random);
            CoverageHistory person = person(random, 0, false);
            LocalDate day = question.confirmationDate();

            CheckAnswer answer = answer(question, List.of(person), null);

            Predicate<CoverageFacts> inForce = CoverageHistory.isInForce(day);
            CoverageFacts shown = answer.coverage();
            if (answer.validity() == Validity.VALID) {
                assertNotNull(shown);
                assertTrue(inForce.test(shown));
                assertFalse(begun(person, day).filter(inForce).anyMatch(isNewerThan(shown)));
            } else if (shown != null) {
                assertTrue(begun(person, day).noneMatch(inForce));
                assertFalse(begun(person, day).anyMatch(isNewerThan(shown)));
            }
        });
    }

    @Test
    void reachesEveryResultOfTheSet() {
        Set<Validity> seen = EnumSet.noneOf(Validity.class);
        Cases.check(
                8,
                MANY,
                random ->
                        seen.add(answer(question(random), people(random), null).validity()));

        assertEquals(CLOSED, seen);
    }

    private static Stream<CoverageFacts> begun(CoverageHistory person, LocalDate day) {
        return person.coverages().stream()
                .filter(coverage -> !CoverageHistory.isCancelled(coverage))
                .filter(coverage -> !coverage.validFrom().isAfter(day));
    }

    private static Predicate<CoverageFacts> isNewerThan(CoverageFacts shown) {
        return other -> other.validFrom().isAfter(shown.validFrom());
    }

    private static CheckAnswer answer(CheckQuestion question, List<CoverageHistory> people, @Nullable CardFacts card) {
        return answer(question, EligibilityCheck.answer(question, people), card);
    }

    private static CheckAnswer answer(CheckQuestion question, CheckOutcome outcome, @Nullable CardFacts card) {
        return CheckAnswer.of(ID, question, outcome, card, Instant.EPOCH, Instant.EPOCH);
    }

    private static CheckQuestion question(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> byCertificate(random);
            case 1 -> byNumbers(CheckMethod.CARD, random);
            default -> byNumbers(CheckMethod.NUMBER, random);
        };
    }

    private static CheckQuestion byCertificate(Random random) {
        LocalDate born = random.nextBoolean() ? null : CoverageFixture.BORN;
        return new CheckQuestion.ByCertificate(
                new CertificateSerial("A1"), born, FIRST.plusYears(3).plusDays(random.nextInt(DAYS)));
    }

    private static CheckQuestion.ByNumbers byNumbers(CheckMethod method, Random random) {
        return new CheckQuestion.ByNumbers(
                method,
                CoverageFixture.numbers(insurer(random), Cases.oneOf(random, "01", "02")),
                CoverageFixture.BORN,
                FIRST.plusDays(random.nextInt(DAYS)));
    }

    /** Only a certificate comes with a card. */
    private static @Nullable CardFacts card(CheckQuestion question, Random random) {
        LocalDate day = question.confirmationDate();
        Card card = new Card(
                Cases.oneOf(random, CardMedium.values()),
                day.plusDays(random.nextInt(400) - 200L),
                random.nextBoolean());
        return question.<Boolean>match(numbers -> false, certificate -> true) ? CardFacts.of(card, day) : null;
    }

    private static List<CoverageHistory> people(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(who -> person(random, who, random.nextInt(20) == 0))
                .toList();
    }

    private static CoverageHistory person(Random random, int who, boolean mislinked) {
        LocalDate born = random.nextInt(4) == 0 ? CoverageFixture.BORN.plusDays(1) : CoverageFixture.BORN;
        List<CoverageFacts> coverages = IntStream.range(0, random.nextInt(5))
                .mapToObj(i -> coverage(insurer(random), FIRST.plusDays(random.nextInt(DAYS)), random))
                .toList();
        return new CoverageHistory(
                new UUID(0, who), CoverageFixture.personBornOn(born), coverages, mislinked, Instant.EPOCH, null);
    }

    private static CoverageHistory with(List<CoverageFacts> coverages, CoverageHistory person) {
        return new CoverageHistory(
                person.personId(),
                person.person(),
                coverages,
                person.mislinked(),
                person.registeredAt(),
                person.referenceNumber());
    }

    private static CoverageFacts coverage(String insurer, LocalDate from, Random random) {
        LocalDate until = random.nextBoolean() ? from.plusDays(random.nextInt(DAYS)) : null;
        LocalDate lostOn = random.nextInt(3) == 0 ? from.plusDays(random.nextInt(DAYS)) : null;
        return CoverageFixture.coverage(
                CoverageFixture.numbers(insurer, Cases.oneOf(random, "01", "02")), from, until, lostOn);
    }

    private static List<CoverageHistory> shuffled(List<CoverageHistory> people, Random random) {
        List<CoverageHistory> shuffled = new ArrayList<>();
        for (CoverageHistory person : people) {
            List<CoverageFacts> coverages = new ArrayList<>(person.coverages());
            Collections.shuffle(coverages, random);
            shuffled.add(with(coverages, person));
        }
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Of coverages under other numbers nothing is left but the day they began, unless they never did. */
    private static List<CoverageHistory> withoutNewerContent(
            List<CoverageHistory> people, CheckQuestion.ByNumbers question) {
        return people.stream()
                .map(person -> with(
                        person.coverages().stream()
                                .map(coverage -> onlyItsBeginning(coverage, question))
                                .toList(),
                        person))
                .toList();
    }

    private static CoverageFacts onlyItsBeginning(CoverageFacts coverage, CheckQuestion.ByNumbers question) {
        return CoverageHistory.hasNumbers(question.numbers()).test(coverage) || CoverageHistory.isCancelled(coverage)
                ? coverage
                : CoverageFixture.coverage(coverage.numbers(), coverage.validFrom(), null, null);
    }

    private static String insurer(Random random) {
        return Cases.oneOf(random, "A", "B", "C");
    }
}
