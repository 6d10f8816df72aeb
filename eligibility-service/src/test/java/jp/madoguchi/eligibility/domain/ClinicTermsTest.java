package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClinicTermsTest {

    @Test
    void everyValueHasASourceAndSaysHowSureItIs() {
        List<ClinicTerms.Row> rows = ClinicTerms.load("/rules/clinic-terms.csv").rows();

        assertEquals(4, rows.size());
        for (ClinicTerms.Row row : rows) {
            assertFalse(row.title().isBlank(), row.key());
            assertFalse(row.source().isBlank(), row.key());
            assertEquals(LocalDate.of(2026, 11, 21), LocalDate.parse(row.checkedOn()), row.key());
            assertEquals("unverified", row.certainty(), row.key());
        }
    }

    @Test
    void theValuesInForce() {
        assertEquals(20, ClinicTerms.referenceNumberLength(AnswerFixture.DAY));
        assertEquals(20, ClinicTerms.referenceNumberLength(LocalDate.of(2019, 3, 31)));
        assertEquals(
                Optional.of(Duration.ofHours(24)),
                ClinicTerms.consentHolds(ConsentKind.LIMIT_CERTIFICATE, AnswerFixture.DAY));
        assertEquals(
                Optional.of(Duration.ofHours(24)),
                ClinicTerms.consentHolds(ConsentKind.SPECIFIC_DISEASE, AnswerFixture.DAY));
    }

    @Test
    void aQuestionOfThirtyDaysIsStillToldOf() {
        assertEquals(Duration.ofDays(30), AnswerableNotice.reachesBack(AnswerFixture.DAY));
    }

    @Test
    void aLaterRowTakesOverOnItsFirstDay() {
        ClinicTerms terms = new ClinicTerms(List.of(row("A", "2020-01-01", "PT24H"), row("A", "2027-04-01", "NONE")));

        assertEquals("PT24H", terms.value("A", LocalDate.of(2019, 1, 1)));
        assertEquals("PT24H", terms.value("A", LocalDate.of(2027, 3, 31)));
        assertEquals("NONE", terms.value("A", LocalDate.of(2027, 4, 1)));
        assertEquals(Optional.empty(), ClinicTerms.duration("NONE"));
        assertEquals(Optional.of(Duration.ofHours(24)), ClinicTerms.duration("PT24H"));
    }

    private static ClinicTerms.Row row(String key, String from, String value) {
        return new ClinicTerms.Row(key, LocalDate.parse(from), value, "題", "出典", "2026-11-21", "unverified");
    }
}
