package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleChoicesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static List<DatedTable.Row> rows() {
        return DatedTable.ALL.stream().flatMap(table -> table.rows().stream()).toList();
    }

    @Test
    void everythingUpForChoiceIsInATableAndItsUsualValueIsOfARowThatIsNotCertain() {
        assertFalse(RuleChoice.ALL.isEmpty());
        for (RuleChoice choice : RuleChoice.ALL) {
            assertTrue(choice.allows(choice.usual()), choice.key());
            assertFalse(choice.why().isBlank(), choice.key());
            assertTrue(
                    rows().stream()
                            .anyMatch(row -> row.key().equals(choice.key())
                                    && !row.isCertain()
                                    && row.value().equals(choice.usual())),
                    choice.key());
        }
    }

    @Test
    void whateverIsUnverifiedIsUpForChoice() {
        Set<String> choices = RuleChoice.ALL.stream().map(RuleChoice::key).collect(Collectors.toSet());
        for (DatedTable.Row row : rows()) {
            assertTrue(!row.certainty().equals("unverified") || choices.contains(row.key()), row.key());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a rule that is none      | EVD-999 | PROOF | EVD-999 は選べる規則ではありません
            a rule that is certain   | EVD-101 | NONE  | EVD-101 は選べる規則ではありません
            a value that is not open | EVD-106 | PROOF | EVD-106 に PROOF は選べません。選べるのは WITH_CARD NONE
            beyond the range         | TRM-102 | 93    | TRM-102 に 93 は選べません。選べるのは 0..92
            below the range          | TRM-102 | -1    | TRM-102 に -1 は選べません。選べるのは 0..92
            no number                | TRM-102 | many  | TRM-102 に many は選べません。選べるのは 0..92
            """)
    void refusesWhatIsNotUpForChoice(String name, String key, String value, String words) {
        String said =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> RuleChoices.of(Map.of(key, value)))
                        .getMessage());

        assertTrue(said.startsWith(words), said);
    }

    @Test
    void choosingTheUsualValueChangesNothingOnAnyDay() {
        RuleChoices usual =
                RuleChoices.of(RuleChoice.ALL.stream().collect(Collectors.toMap(RuleChoice::key, RuleChoice::usual)));
        LocalDate before = LocalDate.of(2024, 12, 1);

        assertEquals(EvidenceTreatment.NONE, DeskEvidence.MYNAPORTAL_FILE.on(before, usual));
        assertEquals(RuleChoices.none().open(TODAY), usual.open(TODAY));
    }

    @Test
    void tellsWhatIsNotCertainTodayAndWhatTheClinicGoesBy() {
        List<RuleChoices.OpenRule> open =
                RuleChoices.of(Map.of("EVD-106", "NONE")).open(TODAY);

        assertTrue(open.stream().map(RuleChoices.OpenRule::id).toList().containsAll(List.of("EVD-103", "TRM-102")));
        RuleChoices.OpenRule file = open.stream()
                .filter(rule -> rule.id().equals("EVD-106"))
                .findFirst()
                .orElseThrow();
        assertEquals("WITH_CARD NONE unverified", file.value() + " " + file.used() + " " + file.certainty());
        assertFalse(open.stream().anyMatch(rule -> rule.id().equals("EVD-101")));
    }

    @Test
    void takesEitherEndOfARange() {
        assertEquals(92, DeskTerm.LAST_KNOWN_DAYS.number(TODAY, RuleChoices.of(Map.of("TRM-102", "92"))));
        assertEquals(0, DeskTerm.LAST_KNOWN_DAYS.number(TODAY, RuleChoices.of(Map.of("TRM-102", "0"))));
    }
}
