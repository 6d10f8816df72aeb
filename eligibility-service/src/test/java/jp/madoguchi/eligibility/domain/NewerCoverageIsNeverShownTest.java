package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Validity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over histories that nobody thought of. Each seed is a run of its own and can be run again. */
class NewerCoverageIsNeverShownTest {
    private static final int HISTORIES = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2020, 4, 1);
    private static final int DAYS = 1_500;
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final List<String> INSURERS = List.of("A", "B", "C");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 20, 300, 4_000, 50_000})
    void showsTheCoverageAskedForOrNone(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            CoverageHistory history = history(random);
            CheckQuestion.ByNumbers question = question(random);

            CheckAnswer answer = answer(question, history);

            CoverageFacts shown = answer.coverage();
            if (shown != null) {
                assertEquals(question.numbers(), shown.numbers());
                boolean inForce =
                        CoverageHistory.isInForce(question.confirmationDate()).test(shown);
                assertEquals(inForce, answer.validity() == Validity.VALID);
            } else {
                assertEquals(Validity.NOT_FOUND, answer.validity());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 70, 700})
    void answersTheSameWhateverTheOtherCoveragesHold(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < HISTORIES; i++) {
            CoverageHistory history = history(random);
            CheckQuestion.ByNumbers question = question(random);

            CheckAnswer before = answer(question, history);
            CheckAnswer after = answer(question, otherwise(history, question, random));

            assertEquals(before, after);
        }
    }

    @Test
    void tellsThatANewerOneExistsInSomeOfTheseHistories() {
        Random random = new Random(99);
        Set<Validity> seen = EnumSet.noneOf(Validity.class);
        for (int i = 0; i < HISTORIES; i++) {
            seen.add(answer(question(random), history(random)).validity());
        }

        assertEquals(
                EnumSet.of(Validity.VALID, Validity.INVALID, Validity.INVALID_NEWER_EXISTS, Validity.NOT_FOUND), seen);
    }

    @Test
    void neverSaysToACardThatSomethingNewerIsHidden() {
        Random random = new Random(5);
        for (int i = 0; i < HISTORIES; i++) {
            CoverageHistory history = history(random);
            CheckQuestion.ByNumbers asked = question(random);
            CheckQuestion byCard = new CheckQuestion.ByCertificate(
                    new CertificateSerial("A1"), CoverageFixture.BORN, asked.confirmationDate());

            CheckAnswer answer = answer(byCard, history);

            assertNotEquals(Validity.INVALID_NEWER_EXISTS, answer.validity());
            boolean anyInForce =
                    history.coverages().stream().anyMatch(CoverageHistory.isInForce(asked.confirmationDate()));
            assertEquals(anyInForce, answer.validity() == Validity.VALID);
            assertTrue(answer.instruction().code().startsWith("INS-"));
        }
    }

    private static CheckAnswer answer(CheckQuestion question, CoverageHistory history) {
        return CheckAnswer.of(ID, question, EligibilityCheck.answer(question, List.of(history)), Instant.EPOCH);
    }

    private static CheckQuestion.ByNumbers question(Random random) {
        String insurer = INSURERS.get(random.nextInt(INSURERS.size()));
        return new CheckQuestion.ByNumbers(
                CheckMethod.NUMBER, CoverageFixture.numbers(insurer, "01"), CoverageFixture.BORN, day(random));
    }

    private static CoverageHistory history(Random random) {
        List<CoverageFacts> coverages = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> coverage(INSURERS.get(random.nextInt(INSURERS.size())), day(random), random))
                .toList();
        return new CoverageHistory(
                CoverageFixture.PERSON,
                CoverageFixture.anyPerson(),
                coverages,
                false,
                CoverageFixture.REGISTERED,
                null);
    }

    /** The same days of beginning under the other numbers, and everything else about them anew. */
    private static CoverageHistory otherwise(CoverageHistory history, CheckQuestion.ByNumbers question, Random random) {
        List<CoverageFacts> coverages = history.coverages().stream()
                .map(coverage -> coverage.numbers().equals(question.numbers())
                        ? coverage
                        : coverage(other(question), coverage.validFrom(), random))
                .toList();
        return new CoverageHistory(
                history.personId(), history.person(), coverages, false, CoverageFixture.REGISTERED, null);
    }

    private static String other(CheckQuestion.ByNumbers question) {
        return INSURERS.stream()
                .filter(letter -> !CoverageFixture.insurer(letter)
                        .equals(question.numbers().insurerNumber()))
                .findFirst()
                .orElseThrow();
    }

    /** Never one that was cancelled: that is no coverage. */
    private static CoverageFacts coverage(String insurer, LocalDate from, Random random) {
        @Nullable LocalDate until = random.nextBoolean() ? from.plusDays(random.nextInt(400)) : null;
        @Nullable LocalDate lostOn = random.nextInt(3) == 0 ? from.plusDays(1 + random.nextInt(400)) : null;
        return CoverageFixture.coverage(CoverageFixture.numbers(insurer, "01"), from, until, lostOn);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }
}
