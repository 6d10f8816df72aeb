package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionsTest {
    private static final Refusal REFUSAL = new Refusal("rule-violated", List.of("生年月日は資格確認日以前の日付にしてください"));

    private static List<DeskInstruction> all() {
        List<DeskInstruction> all = new ArrayList<>();
        for (CardKind card : CardKind.values()) {
            Stream.of(Validity.values()).forEach(validity -> all.add(Instructions.on(validity, card)));
            Stream.of(Cause.values()).forEach(cause -> all.add(Instructions.on(cause, card)));
            all.add(Instructions.on(REFUSAL, card));
        }
        return all;
    }

    @Test
    void everyAnswerAndEveryCauseLeadsWithEveryCardToExactlyOneInstruction() {
        List<DeskInstruction> all = all();

        assertEquals((Validity.values().length + Cause.values().length + 1) * CardKind.values().length, all.size());
        assertEquals(
                all.size(), new HashSet<>(all.stream().map(DeskInstruction::id).toList()).size());
    }

    @Test
    void everyInstructionEndsInAWayToTakeThePatient() {
        for (DeskInstruction instruction : all()) {
            DeskStep last = instruction.steps().get(instruction.steps().size() - 1);

            assertTrue(last.leadsTo() != null, instruction.id());
            assertFalse(instruction.title().isBlank() || instruction.ratio().isBlank(), instruction.id());
            assertFalse(instruction.next().isBlank(), instruction.id());
        }
    }

    @Test
    void theOrderOfTheRulesIsKept() {
        List<VisitBasis> order = List.of(VisitBasis.values());
        for (DeskInstruction instruction : all()) {
            List<Integer> ranks = instruction.steps().stream()
                    .map(DeskStep::leadsTo)
                    .filter(Objects::nonNull)
                    .map(order::indexOf)
                    .toList();

            assertEquals(ranks.stream().sorted().toList(), ranks, instruction.id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCardWithoutPinNeverLeadsToMynaportal(Cause cause) {
        assertFalse(Instructions.on(cause, CardKind.PINLESS_CARD).steps().contains(DeskStep.MYNAPORTAL));
    }

    @ParameterizedTest
    @EnumSource(
            value = Validity.class,
            names = {"VALID", "INVALID", "NOT_FOUND", "MULTIPLE"})
    void anAnswerIsNotLookedUpOnceMoreInMynaportal(Validity validity) {
        for (CardKind card : CardKind.values()) {
            assertFalse(Instructions.on(validity, card).steps().contains(DeskStep.MYNAPORTAL));
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            newer coverage        | INVALID_NEWER_EXISTS | MY_NUMBER_CARD | MYNAPORTAL CERTIFICATE NOTICE ORAL \
            DECLARATION
            newer; no PIN         | INVALID_NEWER_EXISTS | PINLESS_CARD   | CERTIFICATE NOTICE ORAL DECLARATION
            newer; numbers typed  | INVALID_NEWER_EXISTS | NO_CARD        | PRESENT_CARD CERTIFICATE ORAL DECLARATION
            lost                  | INVALID              | MY_NUMBER_CARD | CERTIFICATE NOTICE ORAL DECLARATION
            lost; numbers typed   | INVALID              | NO_CARD        | PRESENT_CARD CERTIFICATE ORAL DECLARATION
            nobody                | NOT_FOUND            | MY_NUMBER_CARD | CERTIFICATE NOTICE ORAL DECLARATION
            several               | MULTIPLE             | MY_NUMBER_CARD | CHOOSE_PERSON CERTIFICATE NOTICE ORAL \
            DECLARATION
            valid                 | VALID                | MY_NUMBER_CARD | COMPARE_PERSON TAKE
            """)
    void tellsTheStepsAfterAnAnswer(String name, Validity validity, CardKind card, String steps) {
        assertEquals(steps, names(Instructions.on(validity, card)), name);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            LINE_DOWN         | MY_NUMBER_CARD | NOTE_FOUR_ITEMS MYNAPORTAL CERTIFICATE NOTICE ORAL DECLARATION
            LINE_DOWN         | PINLESS_CARD   | NOTE_FOUR_ITEMS CERTIFICATE NOTICE ORAL DECLARATION
            LINE_DOWN         | NO_CARD        | NOTE_FOUR_ITEMS MYNAPORTAL CERTIFICATE ORAL DECLARATION
            READER_BROKEN     | MY_NUMBER_CARD | PIN_OR_VISUAL NOTE_FOUR_ITEMS MYNAPORTAL CERTIFICATE NOTICE ORAL \
            DECLARATION
            READER_BROKEN     | PINLESS_CARD   | VISUAL NOTE_FOUR_ITEMS CERTIFICATE NOTICE ORAL DECLARATION
            READER_BROKEN     | NO_CARD        | NOTE_FOUR_ITEMS MYNAPORTAL CERTIFICATE ORAL DECLARATION
            CARD_UNREADABLE   | MY_NUMBER_CARD | NOTE_FOUR_ITEMS MYNAPORTAL CERTIFICATE NOTICE ORAL DECLARATION
            CARD_UNREADABLE   | NO_CARD        | MYNAPORTAL CERTIFICATE ORAL DECLARATION
            NOTHING_PRESENTED | NO_CARD        | MYNAPORTAL CERTIFICATE ORAL KNOWN_PATIENT FULL_CHARGE
            NOTHING_PRESENTED | PINLESS_CARD   | CERTIFICATE ORAL KNOWN_PATIENT FULL_CHARGE
            """)
    void tellsTheStepsWhenNobodyCouldBeAsked(Cause cause, CardKind card, String steps) {
        assertEquals(steps, names(Instructions.on(cause, card)));
    }

    @Test
    void aFailedAskIsNeverTheInstructionOfAnAbsence() {
        DeskInstruction couldNotAsk = Instructions.after(DeskFixture.lineDown(), CardKind.MY_NUMBER_CARD);

        assertEquals("確認できません（回線の障害）", couldNotAsk.title());
        assertEquals(
                "資格情報なし",
                Instructions.after(new AskOutcome.KnownAbsent(null), CardKind.MY_NUMBER_CARD)
                        .title());
        assertEquals(
                "資格（有効）",
                Instructions.after(DeskFixture.known(Validity.VALID), CardKind.MY_NUMBER_CARD)
                        .title());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            MY_NUMBER_CARD | ASK_AGAIN MYNAPORTAL CERTIFICATE NOTICE ORAL DECLARATION
            PINLESS_CARD   | ASK_AGAIN CERTIFICATE NOTICE ORAL DECLARATION
            NO_CARD        | ASK_AGAIN MYNAPORTAL CERTIFICATE ORAL DECLARATION
            """)
    void aRefusedQuestionIsNeitherAnAbsenceNorAFailedAsk(CardKind card, String steps) {
        DeskInstruction refused = Instructions.on(REFUSAL, card);

        assertEquals("問い合わせが受け付けられませんでした（rule-violated）", refused.title());
        assertEquals(steps, names(refused));
    }

    @Test
    void everythingShownHasWords() {
        for (DeskStep step : DeskStep.values()) {
            assertFalse(step.text().isBlank() || step.clause().isBlank(), step.name());
        }
        for (CardKind card : CardKind.values()) {
            assertFalse(card.label().isBlank());
        }
        assertEquals("要確認", EntryState.REFUSED.label());
    }

    private static String names(DeskInstruction instruction) {
        return String.join(" ", instruction.steps().stream().map(DeskStep::name).toList());
    }
}
