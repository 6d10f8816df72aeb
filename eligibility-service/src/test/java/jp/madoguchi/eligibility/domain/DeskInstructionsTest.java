package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.LossReason;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.CardMedium;
import jp.madoguchi.rules.CertificateState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskInstructionsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-00000000000c");

    /** On each side of every age the rules know: newborn, school, 70, 75, and the oldest. */
    private static final List<LocalDate> AGE_BANDS = List.of(
            DAY,
            LocalDate.of(2020, 4, 2),
            LocalDate.of(2020, 4, 1),
            LocalDate.of(1984, 4, 1),
            LocalDate.of(1956, 11, 2),
            LocalDate.of(1956, 11, 1),
            LocalDate.of(1951, 11, 21),
            LocalDate.of(1951, 11, 20),
            LocalDate.of(1910, 1, 1));

    @Test
    void meetsEverySituationWithExactlyOneInstruction() {
        for (Situation situation : situations()) {
            List<String> codes = DeskInstructions.CATALOGUE.stream()
                    .filter(entry -> entry.meets().test(situation))
                    .map(entry -> entry.instruction().code())
                    .toList();

            assertEquals(1, codes.size(), situation + " is met by " + codes);
            assertEquals(codes.get(0), DeskInstructions.in(situation).code());
        }
    }

    @Test
    void everyAnswerOfEveryAgeAndMethodCarriesOneInstruction() {
        Set<String> given = new HashSet<>();
        for (LocalDate born : AGE_BANDS) {
            for (CheckQuestion question : questions(born)) {
                for (CheckOutcome outcome : outcomes(born)) {
                    given.add(CheckAnswer.of(ID, question, outcome, Instant.EPOCH)
                            .instruction()
                            .code());
                }
            }
        }

        assertEquals(
                Set.of(
                        "INS-101", "INS-104", "INS-105", "INS-201", "INS-202", "INS-203", "INS-204", "INS-301",
                        "INS-302", "INS-401", "INS-402"),
                given);
    }

    @Test
    void needsEveryInstructionOfTheCatalogueOnceAndSaysWhatFollows() {
        Set<String> needed = situations().stream()
                .map(situation -> DeskInstructions.in(situation).code())
                .collect(Collectors.toSet());
        List<DeskInstruction> all = DeskInstructions.CATALOGUE.stream()
                .map(DeskInstructions.Entry::instruction)
                .toList();

        assertEquals(all.size(), needed.size());
        assertEquals(needed, all.stream().map(DeskInstruction::code).collect(Collectors.toSet()));
        for (DeskInstruction instruction : all) {
            assertFalse(instruction.text().isBlank() || instruction.basis().isBlank(), instruction.code());
            assertFalse(instruction.next().isBlank(), instruction.code());
        }
    }

    @ParameterizedTest(name = "{0} by {1} with {2} ({3}): {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "VALID,NUMBER,-,-,INS-101",
                "VALID,CARD,-,-,INS-101",
                "VALID,CARD,VALID,false,INS-101",
                "VALID,CARD,EXPIRING,false,INS-102",
                "VALID,CARD,EXPIRED_USABLE,true,INS-103",
                "VALID_UNREGISTERED,NUMBER,-,-,INS-105",
                "INVALID,NUMBER,-,-,INS-201",
                "INVALID,CARD,-,-,INS-202",
                "INVALID,CARD,EXPIRING,false,INS-202",
                "INVALID_NEWER_EXISTS,NUMBER,-,-,INS-203",
                "INVALID_NEWER_EXISTS,CARD,VALID,false,INS-204",
                "INVALID_NEWER_EXISTS,CARD,VALID,true,INS-205",
                "NOT_FOUND,NUMBER,-,-,INS-301",
                "NOT_FOUND,CARD,-,-,INS-302",
                "MULTIPLE,NUMBER,-,-,INS-401",
                "MULTIPLE,CARD,-,-,INS-402",
            })
    void saysWhatTheDeskDoes(
            Validity validity,
            CheckMethod method,
            @Nullable CertificateState state,
            @Nullable Boolean pinless,
            String code) {
        CardFacts card = state == null ? null : card(state, Boolean.TRUE.equals(pinless));

        assertEquals(
                code,
                DeskInstructions.in(new Situation(validity, method, card, null, false))
                        .code());
    }

    @ParameterizedTest(name = "a card of which it is said that it has no PIN: {0}, answered {1} by {2}")
    @CsvSource({
        "true,INVALID_NEWER_EXISTS,CARD,INS-205",
        "false,INVALID_NEWER_EXISTS,CARD,INS-204",
        "true,INVALID_NEWER_EXISTS,NUMBER,INS-203",
        "true,VALID,CARD,INS-101"
    })
    void believesWhoSawTheCard(boolean saidPinless, Validity validity, CheckMethod method, String code) {
        assertEquals(
                code,
                DeskInstructions.in(new Situation(validity, method, null, null, false, saidPinless))
                        .code());
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"NUMBER,-", "CARD,-", "CARD,VALID"})
    void sendsToThePersonAndNotToTheBranchNumberWhenTheRegistryIsMistaken(CheckMethod method, String state) {
        CardFacts card = state.equals("-") ? null : card(CertificateState.valueOf(state), false);

        assertEquals(
                "INS-402",
                DeskInstructions.in(new Situation(Validity.MULTIPLE, method, card, null, true))
                        .code());
    }

    @ParameterizedTest(name = "{0} for {1} by {2}: {3}")
    @CsvSource({
        "INVALID,DEATH,CARD,INS-206",
        "INVALID,DEATH,NUMBER,INS-206",
        "INVALID,PUBLIC_ASSISTANCE,CARD,INS-207",
        "INVALID,PUBLIC_ASSISTANCE,NUMBER,INS-207",
        "INVALID,OTHER_COVERAGE,CARD,INS-202",
        "INVALID,OTHER,NUMBER,INS-201",
        "INVALID_NEWER_EXISTS,PUBLIC_ASSISTANCE,NUMBER,INS-203",
        "VALID,DEATH,CARD,INS-101",
    })
    void promisesNoNewerInsuranceToWhoDiedOrIsOnPublicAssistance(
            Validity validity, LossReason reason, CheckMethod method, String code) {
        DeskInstruction instruction = DeskInstructions.in(new Situation(validity, method, null, lostBy(reason), false));

        assertEquals(code, instruction.code());
        assertEquals(code.equals("INS-202"), instruction.text().contains("まだ登録されていません"));
    }

    @Test
    void sendsALostCoverageAskedByNumberToTheCard() {
        DeskInstruction instruction =
                DeskInstructions.in(new Situation(Validity.INVALID, CheckMethod.NUMBER, null, null, false));

        assertTrue(instruction.text().contains("カードで確認"));
        assertEquals("保発0710第1号 1(1)※", instruction.basis());
    }

    @Test
    void neverSendsAPinlessCardToMynaportal() {
        for (Situation situation : situations()) {
            DeskInstruction instruction = DeskInstructions.in(situation);

            assertFalse(situation.pinless() && instruction.text().contains("マイナポータル"), instruction.code());
        }
    }

    @Test
    void paysAllOnlyUnderSpecialPayment() {
        Situation special = new Situation(
                Validity.VALID,
                CheckMethod.CARD,
                card(CertificateState.EXPIRING, false),
                CoverageFixture.classified(CoverageClass.SPECIAL_PAYMENT, null),
                false);

        assertEquals("INS-104", DeskInstructions.in(special).code());
    }

    private static List<Situation> situations() {
        List<@Nullable CardFacts> cards = new ArrayList<>();
        cards.add(null);
        for (CertificateState state : CertificateState.values()) {
            cards.add(card(state, false));
            cards.add(card(state, true));
        }
        List<Situation> all = new ArrayList<>();
        for (Validity validity : Validity.values()) {
            for (CheckMethod method : List.of(CheckMethod.CARD, CheckMethod.NUMBER)) {
                for (CoverageClass classification : CoverageClass.values()) {
                    for (CardFacts card : method == CheckMethod.CARD ? cards : cards.subList(0, 1)) {
                        CoverageFacts coverage = CoverageFixture.classified(classification, null);
                        all.add(new Situation(validity, method, card, coverage, false));
                        all.add(new Situation(validity, method, card, null, true));
                    }
                }
                for (LossReason reason : LossReason.values()) {
                    all.add(new Situation(validity, method, null, lostBy(reason), true));
                }
            }
        }
        return all;
    }

    private static CoverageFacts lostBy(LossReason reason) {
        LocalDate from = LocalDate.of(2021, 2, 1);
        return new CoverageFacts(
                CoverageFixture.numbers("A", "01"),
                null,
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                from,
                from,
                null,
                DAY,
                reason,
                null,
                null);
    }

    private static CardFacts card(CertificateState state, boolean pinless) {
        return new CardFacts(CardMedium.CARD, DAY, state, state.label(), DAY, pinless);
    }

    private static List<CheckQuestion> questions(LocalDate born) {
        return List.of(
                new CheckQuestion.ByNumbers(CheckMethod.CARD, CoverageFixture.numbers("A", "01"), born, DAY),
                new CheckQuestion.ByNumbers(CheckMethod.NUMBER, CoverageFixture.numbers("A", "01"), born, DAY),
                new CheckQuestion.ByCertificate(new CertificateSerial("A1"), null, DAY));
    }

    private static List<CheckOutcome> outcomes(LocalDate born) {
        PersonFacts person = CoverageFixture.personBornOn(born);
        CoverageFacts coverage = CoverageFixture.classified(CoverageClass.GENERAL, null);
        return List.of(
                new CheckOutcome.Valid(ID, person, coverage),
                new CheckOutcome.Valid(ID, person, CoverageFixture.classified(CoverageClass.SPECIAL_PAYMENT, null)),
                new CheckOutcome.Lost(ID, person, coverage, false),
                new CheckOutcome.Lost(ID, person, coverage, true),
                new CheckOutcome.NotFound(),
                new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.SEVERAL_PEOPLE),
                new CheckOutcome.Multiple(CheckOutcome.Multiple.Reason.MISLINKED),
                new CheckOutcome.Unregistered(person),
                new CheckOutcome.Unregistered(null));
    }
}
