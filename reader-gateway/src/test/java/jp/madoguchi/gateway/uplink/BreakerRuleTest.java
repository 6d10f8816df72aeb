package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jp.madoguchi.gateway.domain.Dependency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerRuleTest {
    @ParameterizedTest
    @EnumSource(
            value = Dependency.class,
            names = {"TERMINAL_ANSWERS", "NATIONAL_SYSTEM"})
    void whatOnlyPatientsLearnOfIsGoneAfterThreeOfFiveAndBackAfterOne(Dependency dependency) {
        assertEquals(new BreakerRule(5, 3, 1), BreakerRule.of(dependency));
    }

    @ParameterizedTest
    @EnumSource(
            value = Dependency.class,
            names = {"TERMINAL_ANSWERS", "NATIONAL_SYSTEM"},
            mode = EnumSource.Mode.EXCLUDE)
    void whatIsProbedIsGoneAfterEightInARowAndBackAfterEight(Dependency dependency) {
        assertEquals(new BreakerRule(8, 8, 8), BreakerRule.of(dependency));
    }
}
