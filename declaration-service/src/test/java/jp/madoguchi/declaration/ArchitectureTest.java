package jp.madoguchi.declaration;

import java.util.stream.Stream;
import jp.madoguchi.declaration.domain.ContactRules;
import jp.madoguchi.testing.architecture.CoveredRules;
import jp.madoguchi.testing.architecture.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return HouseRules.of("jp.madoguchi.declaration").tests();
    }

    @Test
    void everyRuleHasATestThatRuns() {
        CoveredRules.in("jp.madoguchi.declaration").check(ContactRules.ids());
    }
}
