package jp.madoguchi.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskEvidenceTest {
    private static final List<LocalDate> DAYS = List.of(
            LocalDate.of(2023, 7, 9),
            LocalDate.of(2023, 7, 10),
            LocalDate.of(2024, 12, 1),
            LocalDate.of(2024, 12, 2),
            LocalDate.of(2025, 6, 26),
            LocalDate.of(2025, 6, 27),
            LocalDate.of(2025, 12, 1),
            LocalDate.of(2025, 12, 2),
            LocalDate.of(2026, 3, 31),
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 11, 21));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # days as in DAYS; P proof, C with the card, O with the card or asked, I if asked, N numbers only, - nothing
            MYNAPORTAL_SCREEN       | - P P P P P P P P P P
            ELIGIBILITY_CERTIFICATE | - - - P P P P P P P P
            ELIGIBILITY_NOTICE      | - - - C C O O O O C C
            INSURANCE_CARD          | P P P P P P P I I N N
            PRESCRIPTION            | - P P P P P P P P P P
            MYNAPORTAL_FILE         | - - - C C C C C C C C
            INSURANCE_CARD_EXPIRED  | N N N N N I I I I N N
            ASSISTANCE_TICKET       | - - - - - - - - - - -
            """)
    @Covers({"EVD-101", "EVD-102", "EVD-103", "EVD-104", "EVD-105", "EVD-106", "EVD-107", "EVD-108"})
    void isWorthWhatTheDaySays(DeskEvidence evidence, String expected) {
        String found = String.join(
                " ",
                DAYS.stream()
                        .map(day -> letter(evidence.on(day, RuleChoices.none())))
                        .toList());

        assertEquals(expected, found);
    }

    private static String letter(EvidenceTreatment treatment) {
        return switch (treatment) {
            case PROOF -> "P";
            case WITH_CARD -> "C";
            case WITH_CARD_OR_IF_ASKED -> "O";
            case IF_ASKED -> "I";
            case ASK_ONLY -> "N";
            case NONE -> "-";
        };
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # alone | with the card | asked | both | gives numbers
            PROOF                 | true  | true  | true  | true  | true
            WITH_CARD             | false | true  | false | true  | true
            WITH_CARD_OR_IF_ASKED | false | true  | true  | true  | true
            IF_ASKED              | false | false | true  | true  | true
            ASK_ONLY              | false | false | false | false | true
            NONE                  | false | false | false | false | false
            """)
    void provesBySomethingOrNothing(
            EvidenceTreatment treatment, boolean alone, boolean card, boolean asked, boolean both, boolean numbers) {
        assertEquals(alone, treatment.isProof(false, false));
        assertEquals(card, treatment.isProof(true, false));
        assertEquals(asked, treatment.isProof(false, true));
        assertEquals(both, treatment.isProof(true, true));
        assertEquals(numbers, treatment.givesNumbers());
        assertFalse(treatment.label().isBlank());
    }

    @Test
    void whatIsNotCertainFollowsTheClinicsChoice() {
        RuleChoices choices = RuleChoices.of(Map.of(
                "EVD-103", "WITH_CARD_OR_IF_ASKED", "EVD-104", "IF_ASKED", "EVD-106", "NONE", "EVD-107", "IF_ASKED"));

        assertEquals(
                List.of("P P", "P P", "C O", "P I", "P P", "- -", "N I", "- -"),
                Arrays.stream(DeskEvidence.values())
                        .map(evidence -> letter(evidence.on(LocalDate.of(2024, 12, 2), choices)) + " "
                                + letter(evidence.on(LocalDate.of(2026, 4, 1), choices)))
                        .toList());
    }
}
