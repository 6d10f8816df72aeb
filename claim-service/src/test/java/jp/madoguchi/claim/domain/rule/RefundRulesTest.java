package jp.madoguchi.claim.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.claim.domain.CaseFacts;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.RefundMark;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefundRulesTest {
    private static final LocalDate VISIT = LocalDate.of(2026, 11, 21);

    @Covers({"CLM-721", "CLM-722"})
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "the day of the visit | 2026-11-21 | 2026-11-24 | none",
                "the day before the visit | 2026-11-20 | 2026-11-24 | CLM-722",
                "today | 2026-11-24 | 2026-11-24 | none",
                "tomorrow | 2026-11-25 | 2026-11-24 | CLM-721",
                "both at once | 2026-11-20 | 2026-11-19 | CLM-721 CLM-722"
            })
    void takesADayOnWhichItCanHaveBeenHandedBack(String name, LocalDate paidOn, LocalDate today, @Nullable String ids) {
        CaseFacts facts = CaseFacts.NONE.with(new Charge(VISIT, List.of(), List.of()));

        assertEquals(
                ids == null ? List.of() : Arrays.asList(ids.split(" ")),
                RefundRules.findings(new RefundMark(1, paidOn), facts, today).stream()
                        .map(Finding::rule)
                        .toList());
    }

    @Test
    void asksNothingOfTheDayOfAVisitThatIsNotHere() {
        assertEquals(
                List.of(), RefundRules.findings(new RefundMark(1, CaseFixture.DAY), CaseFacts.NONE, CaseFixture.DAY));
    }
}
