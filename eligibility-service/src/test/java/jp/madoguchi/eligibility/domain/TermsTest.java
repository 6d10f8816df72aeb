package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.DatedTable;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void everyValueHasASourceAndSaysHowSureItIs() {
        List<DatedTable.Row> rows =
                DatedTable.load(Terms.class, "/rules/terms.csv").rows();

        assertEquals(8, rows.size());
        for (DatedTable.Row row : rows) {
            assertFalse(row.title().isBlank(), row.key());
            assertFalse(row.source().isBlank(), row.key());
            assertEquals(LocalDate.of(2026, 11, 21), row.checkedOn(), row.key());
            assertTrue(Set.of("certain", "likely", "unverified").contains(row.certainty()), row.key());
        }
    }

    @Test
    void theValuesInForce() {
        assertEquals(20, Terms.referenceNumberLength(AnswerFixture.DAY));
        assertEquals(20, Terms.referenceNumberLength(LocalDate.of(2019, 3, 31)));
        assertEquals(
                Optional.of(Duration.ofHours(24)),
                Terms.consentHolds(ConsentKind.LIMIT_CERTIFICATE, AnswerFixture.DAY));
        assertEquals(
                Optional.of(Duration.ofHours(24)), Terms.consentHolds(ConsentKind.SPECIFIC_DISEASE, AnswerFixture.DAY));
        assertEquals(Period.ofMonths(3), Terms.preCheckAhead(AnswerFixture.DAY));
        assertEquals(List.of(10, 20, 30), Terms.lateElderlyRatios());
        assertEquals(List.of(10, 20, 30), Terms.elderlyCertificateRatios());
        assertEquals("10・20・30", Terms.words(Terms.lateElderlyRatios()));
    }

    @Test
    void aQuestionOfThirtyDaysIsStillToldOf() {
        assertEquals(Duration.ofDays(30), AnswerableNotice.reachesBack(AnswerFixture.DAY));
    }

    @Test
    void theTextOfANoticeSaysWhatToDoNext() {
        assertTrue(AnswerableNotice.text(Validity.NOT_FOUND).endsWith("もう一度照会してください"));
        assertTrue(AnswerableNotice.text(Validity.MULTIPLE).endsWith("もう一度照会してください"));
        assertTrue(AnswerableNotice.text(Validity.INVALID).endsWith("新しい資格確認書で照会してください"));
    }

    @Test
    void noneMeansThatThereIsNoLimit() {
        assertEquals(Optional.empty(), Terms.duration("NONE"));
        assertEquals(Optional.of(Duration.ofHours(24)), Terms.duration("PT24H"));
    }
}
