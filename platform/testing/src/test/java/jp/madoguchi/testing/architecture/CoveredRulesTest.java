package jp.madoguchi.testing.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CoveredRulesTest {
    @Test
    void acceptsACatalogueOfWhichEveryRuleHasATest() {
        var rules = coveredBy(Proofs.class);

        rules.check(List.of("ABC-001", "ABC-002", "ABC-003"));
    }

    @Test
    void namesARuleThatNoTestCovers() {
        var failure = assertThrows(
                AssertionError.class,
                () -> coveredBy(Proofs.class).check(List.of("ABC-001", "ABC-002", "ABC-003", "ABC-004")));

        assertEquals("Rules without a test that runs: [ABC-004]. @Covers without a rule: []", failure.getMessage());
    }

    @Test
    void namesATagThatIsNoRule() {
        var failure =
                assertThrows(AssertionError.class, () -> coveredBy(Proofs.class).check(List.of("ABC-001", "ABC-002")));

        assertEquals("Rules without a test that runs: []. @Covers without a rule: [ABC-003]", failure.getMessage());
    }

    @Test
    void countsNoTestThatDoesNotRunAlways() {
        var failure = assertThrows(
                AssertionError.class,
                () -> coveredBy(SwitchedOff.class, SwitchedOffWhole.class, SwitchedOffWhole.Inner.class)
                        .check(List.of("ABC-001", "ABC-002", "ABC-003", "ABC-004")));

        assertEquals(
                "Rules without a test that runs: [ABC-001, ABC-002, ABC-003, ABC-004]. @Covers without a rule: []",
                failure.getMessage());
    }

    @Test
    void refusesAnEmptyCatalogue() {
        assertThrows(AssertionError.class, () -> coveredBy(Proofs.class).check(List.of()));
    }

    private static CoveredRules coveredBy(Class<?>... tests) {
        return CoveredRules.of(new ClassFileImporter().importClasses(tests));
    }

    // Surefire looks at top-level classes and at @Nested ones: these are only read.
    @Covers("ABC-003")
    static class Proofs {
        @Test
        @Covers({"ABC-001", "ABC-002"})
        void proves() {
            assertEquals(2, 1 + 1);
        }
    }

    static class SwitchedOff {
        @Test
        @Disabled("read by the test above")
        @Covers("ABC-001")
        void waits() {
            assertEquals(2, 1 + 1);
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        @Covers("ABC-002")
        void runsElsewhere() {
            assertEquals(2, 1 + 1);
        }

        @Covers("ABC-003")
        void isNoTest() {
            assertEquals(2, 1 + 1);
        }
    }

    @Disabled("read by the test above")
    static class SwitchedOffWhole {
        static class Inner {
            @Test
            @Covers("ABC-004")
            void waits() {
                assertEquals(2, 1 + 1);
            }
        }
    }
}
