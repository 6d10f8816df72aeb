package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.id.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two insurers keep a record each of a person who went from one to the other. */
class RecordsOfOnePersonTest {
    private static final CoverageHistory AT_A = CoverageFixture.history("A 2021-02-01..!2026-10-01");
    private static final CoverageHistory AT_B = new CoverageHistory(
            CoverageFixture.PERSON,
            new PersonFacts("試験 花子", null, null, CoverageFixture.BORN, Sex.MALE, null, "転居先", null, null),
            CoverageFixture.history("B 2026-10-01..").coverages(),
            false,
            CoverageFixture.REGISTERED,
            null);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "the card of the old insurer, CARD, A, 2026-11-20, VALID, B, 試験 花子",
                "the card of the new insurer, CARD, B, 2026-11-20, VALID, B, 試験 花子",
                "the old number, NUMBER, A, 2026-11-20, INVALID_NEWER_EXISTS, A, 試験 太郎",
                "the new number, NUMBER, B, 2026-11-20, VALID, B, 試験 花子",
                "the old number on its last day, NUMBER, A, 2026-09-30, VALID, A, 試験 太郎",
                "the card on the old insurer's last day, CARD, A, 2026-09-30, VALID, A, 試験 太郎",
                "the new number before it begins, NUMBER, B, 2026-09-30, NOT_FOUND, -, -",
            })
    void answersOverAllRecordsOfAPerson(
            String name,
            CheckMethod method,
            String asked,
            LocalDate day,
            Validity validity,
            @Nullable String shown,
            @Nullable String called) {
        CheckQuestion question =
                new CheckQuestion.ByNumbers(method, CoverageFixture.numbers(asked, "01"), CoverageFixture.BORN, day);

        for (List<CoverageHistory> records : List.of(List.of(AT_A, AT_B), List.of(AT_B, AT_A))) {
            CheckOutcome outcome = EligibilityCheck.answer(question, records);

            assertEquals(validity, outcome.validity());
            assertEquals(shown == null ? null : CoverageFixture.insurer(shown), insurer(outcome));
            assertEquals(called, called(outcome));
        }
    }

    @Test
    void findsThePersonByTheBirthDateOfAnyRecord() {
        CoverageHistory mistyped = new CoverageHistory(
                CoverageFixture.PERSON,
                CoverageFixture.personBornOn(LocalDate.of(1984, 1, 4)),
                AT_B.coverages(),
                false,
                CoverageFixture.REGISTERED,
                null);
        CheckQuestion byCard = new CheckQuestion.ByCertificate(new CertificateSerial("A1"), CoverageFixture.BORN, DAY);

        assertEquals(
                Validity.VALID,
                EligibilityCheck.answer(byCard, List.of(AT_A, mistyped)).validity());
    }

    @Test
    void tellsNobodyApartWhileOneRecordIsMislinked() {
        CoverageHistory mislinked = new CoverageHistory(
                CoverageFixture.PERSON, AT_B.person(), AT_B.coverages(), true, CoverageFixture.REGISTERED, null);
        CheckQuestion byNumber = new CheckQuestion.ByNumbers(
                CheckMethod.NUMBER, CoverageFixture.numbers("A", "01"), CoverageFixture.BORN, DAY);

        assertEquals(
                Validity.MULTIPLE,
                EligibilityCheck.answer(byNumber, List.of(AT_A, mislinked)).validity());
    }

    private static @Nullable Object insurer(CheckOutcome outcome) {
        return outcome.<@Nullable Object>match(
                valid -> valid.coverage().numbers().insurerNumber(),
                lost -> lost.coverage().numbers().insurerNumber(),
                notFound -> null,
                multiple -> null,
                unregistered -> null);
    }

    private static @Nullable String called(CheckOutcome outcome) {
        return outcome.<@Nullable String>match(
                valid -> valid.person().name(),
                lost -> lost.person().name(),
                notFound -> null,
                multiple -> null,
                unregistered -> null);
    }
}
