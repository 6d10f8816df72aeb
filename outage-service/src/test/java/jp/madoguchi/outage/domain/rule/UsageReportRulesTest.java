package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.GrantOrigin;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.GrantFixture;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageReportRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Covers({"OUT-205", "OUT-206"})
    @ParameterizedTest(name = "sent {0}: {1}")
    @CsvSource({"2026-11-19, OUT-205", "2026-11-20, ''", "2026-11-23, ''", "2026-11-24, OUT-206"})
    void marksAReportSentAfterTheUseBeganAndNotAhead(LocalDate day, String expected) {
        Grant grant = GrantFixture.enabled(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 21));

        assertEquals(expected, ids(UsageReportRules.sent(grant, day, TODAY)));
    }

    @Covers("OUT-205")
    @Test
    void marksNoReportOfAGrantThatWasNeverEnabled() {
        assertEquals("OUT-205", ids(UsageReportRules.sent(GrantFixture.wish(GrantOrigin.CALL_CENTRE), TODAY, TODAY)));
    }

    @Covers("OUT-207")
    @ParameterizedTest(name = "due {0}: {1}")
    @CsvSource({"2026-11-22, OUT-207", "2026-11-23, ''", "2026-12-23, ''"})
    void takesADeadlineFromTodayOn(LocalDate day, String expected) {
        assertEquals(expected, ids(UsageReportRules.due(day, TODAY)));
    }

    private static String ids(List<Finding> findings) {
        return findings.stream().map(Finding::rule).collect(Collectors.joining(" "));
    }
}
