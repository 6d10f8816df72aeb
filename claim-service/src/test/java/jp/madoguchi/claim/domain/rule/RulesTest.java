package jp.madoguchi.claim.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.claim.domain.TestTables;
import jp.madoguchi.testing.architecture.CoveredRules;
import org.junit.jupiter.api.Test;

class RulesTest {
    @Test
    void everyRuleHasATestThatRuns() {
        CoveredRules.in("jp.madoguchi.claim").check(ids().toList());
    }

    @Test
    void noIdIsUsedTwice() {
        assertEquals(ids().distinct().count(), ids().count());
    }

    private static Stream<String> ids() {
        List<ClaimRule> identity = ClaimRules.identity(TestTables.VALUES);
        Stream<String> ladder = Stream.concat(identity.stream(), ClaimRules.completeness().stream())
                .map(ClaimRule::id);
        Stream<String> settlement = SettlementRules.CATALOGUE.stream().map(SettlementRule::id);
        Stream<String> refund = RefundRules.CATALOGUE.stream().map(RefundRules.RefundRule::id);
        Stream<String> sameVisit = SameVisitRules.CATALOGUE.stream().map(SameVisitRules.SameVisitRule::id);
        return Stream.concat(
                Stream.concat(Stream.concat(ladder, sameVisit), Stream.concat(settlement, refund)),
                Stream.of("CLM-501", "CLM-502", "CLM-503", "CLM-601", "CLM-602", "CLM-603", "CLM-604", "CLM-605"));
    }
}
