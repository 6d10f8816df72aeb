package jp.madoguchi.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.madoguchi.local.Request.Help;
import jp.madoguchi.local.Request.Plan;
import jp.madoguchi.local.Request.Refused;
import jp.madoguchi.local.Request.Run;
import jp.madoguchi.local.drill.Drill;
import jp.madoguchi.local.suite.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    @Test
    void playsTheDayAndStaysUpWhenNothingIsSaid() {
        assertEquals(new Run(Plan.DAY_THEN_STAY, new Ports(8080)), Arguments.read(List.of()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--day-only, DAY_ONLY, 8080",
        "--no-day, NO_DAY, 8080",
        "--infrastructure-only, INFRASTRUCTURE_ONLY, 8080",
        "--port-base 9080, DAY_THEN_STAY, 9080",
        "--day-only --port-base 9080, DAY_ONLY, 9080",
        "--port-base 9080 --no-day, NO_DAY, 9080",
        "--port-base 1024, DAY_THEN_STAY, 1024",
        "--port-base 65435, DAY_THEN_STAY, 65435",
        "--no-day --no-day, NO_DAY, 8080"
    })
    void readsWhatIsAskedFor(String words, Plan plan, int base) {
        assertEquals(new Run(plan, new Ports(base)), Arguments.read(List.of(words.split(" "))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--drill, DRILL_ONLY, 12",
        "--drill --clinics 200, DRILL_ONLY, 200",
        "--clinics 1 --drill, DRILL_ONLY, 1",
        "--day-only --drill --clinics 1000, DAY_ONLY, 1000",
        "--no-day --drill, NO_DAY, 12"
    })
    void readsHowManyRehearse(String words, Plan plan, int clinics) {
        assertEquals(new Run(plan, new Ports(8080), clinics), Arguments.read(List.of(words.split(" "))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"--help", "-h", "--no-day --help"})
    void showsTheUsageWhenAsked(String words) {
        assertInstanceOf(Help.class, Arguments.read(List.of(words.split(" "))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "--port-base, --port-base needs a number from 1024 to 65435",
        "--port-base x, --port-base needs a number from 1024 to 65435",
        "--port-base 1023, --port-base needs a number from 1024 to 65435",
        "--port-base 65436, --port-base needs a number from 1024 to 65435",
        "--port-base 123456, --port-base needs a number from 1024 to 65435",
        "--drill --clinics, --clinics needs a number from 1 to 1000",
        "--drill --clinics 0, --clinics needs a number from 1 to 1000",
        "--drill --clinics 1001, --clinics needs a number from 1 to 1000",
        "--clinics 12, --clinics is the number of a --drill",
        "--drill --infrastructure-only, --drill needs the services that --infrastructure-only leaves out",
        "--day, unknown argument --day",
        "--no-day --day-only, --day-only contradicts the argument before it"
    })
    void refusesWhatMakesNoSenseAndSaysWhy(String words, String why) {
        assertEquals(new Refused(why), Arguments.read(List.of(words.split(" "))));
    }

    @Test
    void explainsEveryOptionInTheUsage() {
        for (String option : List.of(
                "--day-only", "--no-day", "--infrastructure-only", "--drill", "--clinics", "--port-base", "--help")) {
            assertTrue(Main.usage().contains(option), option);
        }
        assertTrue(Main.usage().contains("(1 to " + Drill.MOST + ") instead of " + Drill.USUAL));
        assertTrue(Main.usage().contains("(" + Ports.range() + ") instead of " + Ports.DEFAULT_BASE));
    }
}
