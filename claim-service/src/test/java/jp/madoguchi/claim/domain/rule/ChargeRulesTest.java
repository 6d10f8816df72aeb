package jp.madoguchi.claim.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.claim.domain.CaseFixture;
import jp.madoguchi.claim.domain.Charge;
import jp.madoguchi.claim.domain.Disease;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.ServiceLine;
import jp.madoguchi.claim.persistence.RuleTables;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Covers({"CLM-601", "CLM-602", "CLM-603", "CLM-604", "CLM-605"})
class ChargeRulesTest {
    private final ChargeRules rules = new RuleTables().chargeRules();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "complete | 2026-11-21 | 1 | 11 | none",
                "disease begins the day before | 2026-11-20 | 1 | 11 | none",
                "disease begins the day after | 2026-11-22 | 1 | 11 | CLM-603",
                "no such class | 2026-11-21 | 1 | 98 | CLM-604",
                "no such outcome | 2026-11-21 | 5 | 11 | CLM-605",
                "two at once | 2026-11-22 | 5 | 11 | CLM-603 CLM-605"
            })
    void findsEverythingThatIsWrong(String name, LocalDate startedOn, String outcome, String serviceClass, String ids) {
        Charge charge = new Charge(
                CaseFixture.DAY,
                List.of(new Disease("試験病名", startedOn, outcome)),
                List.of(new ServiceLine(serviceClass, "111000110", 291, 1)));

        assertEquals(ids == null ? List.of() : Arrays.asList(ids.split(" ")), ids(charge));
    }

    @Test
    void asksForADiseaseAndALine() {
        assertEquals(List.of("CLM-601", "CLM-602"), ids(new Charge(CaseFixture.DAY, List.of(), List.of())));
    }

    private List<String> ids(Charge charge) {
        return rules.findings(charge).stream().map(Finding::rule).toList();
    }
}
