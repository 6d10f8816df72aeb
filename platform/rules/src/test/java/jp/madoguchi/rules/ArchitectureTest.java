package jp.madoguchi.rules;

import java.util.stream.Stream;
import jp.madoguchi.testing.architecture.CoveredRules;
import jp.madoguchi.testing.architecture.HouseRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final String BASE = "jp.madoguchi.rules";

    @TestFactory
    Stream<DynamicTest> keepsTheHouseRules() {
        return HouseRules.of(BASE).tests();
    }

    @Test
    void provesEveryRule() {
        CoveredRules.in(BASE).check(Rules.all().stream().map(Rule::id).toList());
    }
}
