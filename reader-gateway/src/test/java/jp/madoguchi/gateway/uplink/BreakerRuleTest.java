package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerRuleTest {
    @ParameterizedTest
    @EnumSource(
            value = Dependency.class,
            names = {"TERMINAL_ANSWERS", "NATIONAL_SYSTEM"})
    void whatOnlyPatientsLearnOfIsGoneAfterThreeInARowAndBackAfterOne(Dependency dependency) {
        assertEquals(new BreakerRule(3, 3, 1), BreakerRule.of(dependency));
    }

    /** A clinic asks 45 times a day: nobody fills a window first. */
    @Test
    void theFirstThreeBadAnswersAfterAStartAreEnough() {
        VirtualTime time = new VirtualTime();
        Breaker fresh = new Breaker(time.guard(), "fresh", BreakerRule.HEARD_OF, state -> {});
        fresh.note(false);
        fresh.note(false);
        assertEquals(BreakerState.UNPROVEN, fresh.state());

        fresh.note(false);
        assertEquals(BreakerState.OPEN, fresh.state());

        time.pass(Duration.ofSeconds(1));
        fresh.note(true);
        assertEquals(BreakerState.CLOSED, fresh.state());
        fresh.note(false);
        fresh.note(false);
        assertEquals(BreakerState.CLOSED, fresh.state(), "what was before it was back does not count");
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
