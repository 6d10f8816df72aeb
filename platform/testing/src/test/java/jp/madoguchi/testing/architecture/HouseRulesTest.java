package jp.madoguchi.testing.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {
    private static final String HERE = "jp.madoguchi.testing.architecture.";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a room that is not on the plan         | the rooms are the same              | drawer.DoorHelper
            a framework in the domain              | the domain is functions of values   | domain.Framed
            the clock in the domain                | reach the domain as parameters      | Eager.today
            dice by method reference               | reach the domain as parameters      | randomUUID
            a use case that knows its caller       | a use case knows no adapter         | rest.Door
            an adapter that knows another          | adapters meet in the application    | persistence.Cellar
            the machine's time instead of the clock| one clock is injected               | LocalDate.now
            a failure turned into an absence       | a failure never becomes an absence  | recoverWithNull
            a name that says nothing               | not what it is                      | DoorHelper
            another service's classes              | services meet in the contracts      | tidy.domain.Amount
            rooms in a circle                      | a cycle of rooms is one room        | Cycle detected
            """)
    void refuses(String what, String reason, String offender) {
        var broken = broken("house").stream()
                .filter(rule -> rule.contains(reason) && rule.contains(offender))
                .toList();

        assertEquals(1, broken.size(), () -> what + ": " + broken("house"));
    }

    @Test
    void acceptsAHouseInOrder() {
        assertEquals(List.of(), broken("tidy"));
    }

    @Test
    void refusesToCheckNothing() {
        var rules = HouseRules.of("jp.madoguchi.nowhere");

        assertThrows(IllegalStateException.class, rules::tests);
    }

    private static List<String> broken(String house) {
        var classes = new ClassFileImporter().importPackages(HERE + house);
        return HouseRules.of(HERE + house).rules().stream()
                .map(rule -> rule.evaluate(classes))
                .filter(result -> result.hasViolation())
                .map(result -> result.getFailureReport().toString())
                .toList();
    }
}
