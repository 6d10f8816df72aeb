package jp.madoguchi.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    @Test
    void measuresEverythingWhenNothingIsNamed() {
        Arguments arguments = Arguments.of("--quick");

        assertTrue(arguments.wants("live") && arguments.wants("uplink"));
        assertEquals(Plan.QUICK, arguments.plan());
    }

    @Test
    void measuresOnlyWhatIsNamed() {
        Arguments arguments = Arguments.of("registry", "--people=10000000");

        assertTrue(arguments.wants("registry"));
        assertFalse(arguments.wants("live"));
        assertEquals(Plan.FULL.withPeople(10_000_000), arguments.plan());
    }

    @Test
    void takesHowLongAndHowOftenAndHowFast() {
        Plan plan = Arguments.of("--pairs=2", "--seconds=10", "--rate=50", "--people=3000", "--lookups=70")
                .plan();

        assertEquals(
                new Plan(
                        2,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        3_000,
                        3_000,
                        50,
                        70,
                        new StormSize(1_000, 290, 0)),
                plan);
        assertEquals(3_000, plan.small());
    }

    @Test
    void takesHowManyGatewaysHoldHowMuch() {
        assertEquals(
                new StormSize(1_000, 20, 1_100),
                Arguments.of("storm", "--quick", "--gateways=1000", "--entries=20", "--live=1100")
                        .plan()
                        .storm());
        assertEquals(
                new StormSize(100, 50, 0),
                Arguments.of("storm", "--quick").plan().storm());
        assertEquals(290_000, Plan.FULL.storm().held());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lifes", "--quickly", "--people=", "--people=0", "--people=many", "--pairs=-1", "--lookups=all"})
    void refusesWhatItDoesNotKnow(String word) {
        assertThrows(IllegalArgumentException.class, () -> Arguments.of(word));
    }
}
