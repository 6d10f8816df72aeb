package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    static Stream<Rule> rules() {
        return Rules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void haveAnIdAndABasis(Rule rule) {
        assertTrue(rule.id().matches("(CPY|WCH|DCL|RVW|CRT|EVD|TRM)-1[0-9]{2}"), rule.id());
        assertFalse(rule.basis().isBlank(), rule.id());
    }

    @Test
    void haveDifferentIds() {
        assertEquals(
                Rules.all().size(),
                Rules.all().stream().map(Rule::id).distinct().count());
    }
}
