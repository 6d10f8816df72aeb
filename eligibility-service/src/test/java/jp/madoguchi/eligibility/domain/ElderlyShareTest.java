package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ElderlyRecipient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElderlyShareTest {
    private static final UUID CHECK = UUID.fromString("01900000-0000-7000-8000-00000000000c");
    private static final LocalDate BORN = LocalDate.of(1954, 3, 26);

    @ParameterizedTest(name = "on {0}, certificate until {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-07-31,2027-07-31,20,70歳から74歳 2割（所得により3割）",
                "2026-08-01,2027-07-31,30,登録されている負担割合 3割",
                "2027-07-31,2027-07-31,30,登録されている負担割合 3割",
                "2027-08-01,2027-07-31,20,70歳から74歳 2割（所得により3割）",
                "2027-08-01,-,30,登録されている負担割合 3割",
            })
    void chargesTheShareOfTheCertificateFromItsFirstDayToItsLast(
            LocalDate day, @Nullable LocalDate until, int percent, String why) {
        ElderlyRecipient certificate = new ElderlyRecipient(null, LocalDate.of(2026, 8, 1), until, 30);
        CheckOutcome valid = new CheckOutcome.Valid(
                CHECK, CoverageFixture.personBornOn(BORN), CoverageFixture.elderly("A", certificate));

        CheckAnswer answer = CheckAnswer.of(CHECK, asked(day), valid, Instant.EPOCH);

        assertEquals(percent, answer.copay().percent());
        assertEquals(why, answer.copay().why());
    }

    private static CheckQuestion asked(LocalDate day) {
        return new CheckQuestion.ByNumbers(CheckMethod.CARD, CoverageFixture.numbers("A", "01"), BORN, day);
    }
}
