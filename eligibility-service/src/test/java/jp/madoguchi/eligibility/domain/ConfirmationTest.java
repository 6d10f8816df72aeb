package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConfirmationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    @ParameterizedTest(name = "{0} having asked {1}")
    @Covers({"ELG-601", "ELG-602"})
    @CsvSource({
        "SAME_PERSON,NAME,",
        "SAME_PERSON,NAME BIRTH_DATE ADDRESS,",
        "SAME_PERSON,'',ELG-601",
        "RECORD_TO_CORRECT,'',ELG-601",
        "RECORD_TO_CORRECT,ADDRESS,",
        "OTHER_PERSON_SUSPECTED,'',",
        "OTHER_PERSON_SUSPECTED,NAME,",
        "SAME_PERSON,INSURER_NAME,ELG-602",
        "SAME_PERSON,NAME INSURER_NAME,ELG-602",
    })
    void aTaskEndsByAsking(Closure.Outcome outcome, String asked, @Nullable String broken) {
        List<OralQuestion> questions = asked.isEmpty()
                ? List.of()
                : Arrays.stream(asked.split(" ")).map(OralQuestion::valueOf).toList();
        Closure closure = new Closure(outcome, questions, "uketsuke", NOW);

        assertEquals(
                broken == null ? List.of() : List.of(broken),
                ClosureRules.broken(task(), closure).stream().map(Rule::id).toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyEndSaysWhatFollows(Closure.Outcome outcome) {
        assertFalse(outcome.next().isEmpty());
    }

    @Test
    void aClosedTaskKeepsWhatItWas() {
        Closure closure = new Closure(Closure.Outcome.SAME_PERSON, List.of(OralQuestion.NAME), "uketsuke", NOW);

        assertEquals(Optional.of(closure), task().closed(closure).closure());
        assertEquals(task().checkId(), task().closed(closure).checkId());
    }

    static ConfirmationTask task() {
        return new ConfirmationTask(
                UUID.fromString("01900000-0000-7000-8000-000000000002"),
                CoverageFixture.PERSON,
                NOW,
                "tester",
                List.of(),
                List.of(OralQuestion.NAME, OralQuestion.BIRTH_DATE, OralQuestion.ADDRESS),
                Optional.empty());
    }

    @ParameterizedTest(name = "{0} now {1}, before {2}, by card {3}: {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "CARD,-,-,false,NOBODY_FOUND",
                "CARD,A,-,false,FIRST_VISIT",
                "NUMBER,A,-,false,FIRST_VISIT",
                "CARD,A,B,true,INSURER_CHANGED",
                "NUMBER,A,B,false,INSURER_CHANGED",
                "CARD,A,A,false,FIRST_BY_CARD",
                "CARD,A,A,true,KNOWN",
                "NUMBER,A,A,false,KNOWN",
            })
    void advisesToCompareWhoIsNewOrHasAnotherInsurer(
            CheckMethod method,
            @Nullable String now,
            @Nullable String before,
            boolean byCard,
            ComparisonAdvice expected) {
        Acquaintance acquaintance = new Acquaintance(
                method,
                insurer(now),
                insurer(before).map(number -> new PastAnswer(LocalDate.of(2026, 11, 1), number)),
                byCard);

        assertEquals(expected, ComparisonAdvice.of(acquaintance));
        assertFalse(expected.why().isBlank());
        assertEquals(
                expected != ComparisonAdvice.KNOWN && expected != ComparisonAdvice.NOBODY_FOUND,
                expected.recommended());
    }

    private static Optional<InsurerNumber> insurer(@Nullable String letter) {
        return Optional.ofNullable(letter).map(CoverageFixture::insurer);
    }
}
