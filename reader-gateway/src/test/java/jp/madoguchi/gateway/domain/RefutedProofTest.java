package jp.madoguchi.gateway.domain;

import static jp.madoguchi.gateway.domain.CopayLadderTest.decide;
import static jp.madoguchi.gateway.domain.CopayLadderTest.nothing;
import static jp.madoguchi.gateway.domain.DeskFixture.NUMBERS;
import static jp.madoguchi.gateway.domain.DeskFixture.TODAY;
import static jp.madoguchi.gateway.domain.DeskFixture.known;
import static jp.madoguchi.gateway.domain.DeskFixture.settled;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.CoverageClass;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.Relationship;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import jp.madoguchi.rules.RuleChoices;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What bears numbers that were just answered 無効 or 資格情報なし proves nothing, and is no reason for 10割 either. */
class RefutedProofTest {
    private static final UUID VISIT = new UUID(1, 1);
    private static final Bearer NOBODY = new Bearer(null, null, null, null, null, null);
    private static final InsuredNumbers OTHERS =
            new InsuredNumbers(InsurerNumber.valueOf("06139000"), null, InsuredNumber.valueOf("777"), null);

    private static DeskScene refuted(AskOutcome outcome) {
        return new DeskScene(
                outcome,
                new DeskDay.Agreed(TODAY),
                true,
                false,
                false,
                true,
                InstitutionKind.CLINIC,
                RuleChoices.none());
    }

    private static Presentation typed() {
        return Presentation.ofNumbers(VISIT, DeskFixture.NOW, TODAY, NUMBERS, NOBODY);
    }

    private static Presentation typed(Validity validity) {
        return typed().with(settled(known(validity)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"INVALID", "INVALID_NEWER_EXISTS", "NOT_FOUND"})
    @Covers("DSK-135")
    void takesNobodyOnACertificateOfTheseNumbers(Validity validity) {
        Draft certificate = new Draft(VisitBasis.ELIGIBILITY_CERTIFICATE);

        assertEquals("DSK-135", decide(certificate, refuted(known(validity))));
        assertEquals("30 NOTICE_2_1", decide(certificate, DeskFixture.scene(known(validity))), "of other numbers");
        assertEquals(
                "30 NOTICE_2_2",
                decide(new Draft(VisitBasis.DECLARATION).paper(true), refuted(known(validity))),
                "2(2) is open");
    }

    /** They brought what they hold: 2(3) is of who brought neither, or was issued nothing. */
    @Test
    void asksNobodyForTenTenthsWhoBroughtACertificateAndWasIssuedOne() {
        Draft shown = nothing()
                .tried(VisitBasis.ORAL_CONFIRMATION, VisitBasis.MYNAPORTAL_SCREEN)
                .showing(Evidence.ELIGIBILITY_CERTIFICATE);
        DeskScene scene = refuted(known(Validity.NOT_FOUND));

        assertEquals("DSK-119", decide(shown.issued(Issued.YES), scene));
        assertEquals("DSK-119", decide(shown.issued(Issued.UNKNOWN), scene));
        assertEquals("100 NOTICE_2_3", decide(shown.issued(Issued.NO), scene));
        assertEquals(
                "DSK-110",
                decide(shown.showing(Evidence.INSURANCE_CARD_EXPIRED), scene),
                "an old 保険証 is no 資格確認書, which may be shown yet");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # card | earlier | issued | rung | the steps for somebody of 50 whose certificate was answered 無効
            MY_NUMBER_CARD | FIRST              | UNKNOWN | 2-1-ASK  | NOTICE ORAL ASK_ISSUED DECLARATION
            NO_CARD        | FIRST              | UNKNOWN | 2-2-FORM | PRESENT_CARD ORAL ASK_ISSUED DECLARATION
            NO_CARD        | FIRST              | YES     | 2-2-FORM | PRESENT_CARD ORAL DECLARATION
            NO_CARD        | UNCHANGED_AND_HELD | YES     | 2-2-ORAL | PRESENT_CARD ORAL
            NO_CARD        | FIRST              | NO      | 2-2-ASK  | PRESENT_CARD ORAL
            """)
    void fallsThroughToWhatIsOpenBelow(CardKind card, EarlierVisit earlier, Issued issued, String rung, String steps) {
        DeskInstruction one = in(new DeskCase(
                new Situation.Answered(Validity.INVALID),
                Set.of(Evidence.ELIGIBILITY_CERTIFICATE),
                issued,
                card,
                Presence.PRESENT,
                earlier,
                LocalDate.of(1976, 1, 1),
                TODAY,
                InstitutionKind.CLINIC,
                Set.of(),
                true));

        assertEquals("ANSWER-INVALID/" + rung, one.id());
        assertEquals(steps, names(one));
    }

    /** Whoever has just been asked for by numbers is not asked for the paper they stand on, but may have another. */
    @Test
    void asksForAnotherCertificateThanTheOneThatWasTyped() {
        DeskCase come = DeskCase.atFirst(
                new Situation.Answered(Validity.INVALID), CardKind.NO_CARD, null, TODAY, InstitutionKind.CLINIC);
        DeskCase elder = DeskCase.atFirst(
                new Situation.Answered(Validity.INVALID),
                CardKind.NO_CARD,
                LocalDate.of(1930, 1, 1),
                TODAY,
                InstitutionKind.CLINIC);

        assertEquals("PRESENT_CARD CERTIFICATE ORAL", names(in(come)));
        assertEquals("PRESENT_CARD ANOTHER_CERTIFICATE ORAL", names(in(come.withRefuted(true))));
        assertEquals("PRESENT_CARD CERTIFICATE_OF_ALL ORAL", names(in(elder.withRefuted(true))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "VALID,false",
        "VALID_UNREGISTERED,false",
        "MULTIPLE,false",
        "INVALID,true",
        "INVALID_NEWER_EXISTS,true",
        "NOT_FOUND,true",
    })
    void isRefutedByAnAnswerOfItsOwnNumbers(Validity validity, boolean isSo) {
        assertEquals(isSo, typed(validity).refutes(NUMBERS));
        assertEquals(isSo, typed(validity).isRefuted());
        assertFalse(typed(validity).refutes(OTHERS));
    }

    @Test
    void isNotRefutedByWhatWasNotAskedOrIsOfACard() {
        Presentation card = DeskFixture.presentation(VISIT, known(Validity.INVALID));

        assertFalse(typed().refutes(NUMBERS));
        assertFalse(typed().with(settled(DeskFixture.lineDown())).refutes(NUMBERS));
        assertFalse(typed().with(DeskFixture.refused()).refutes(NUMBERS));
        assertTrue(typed().with(settled(new AskOutcome.KnownAbsent(null))).refutes(NUMBERS));
        assertTrue(card.refutes(NUMBERS), "the numbers the card gave");
        assertFalse(card.isRefuted(), "nobody typed them from a certificate");
    }

    /** A card gives the newest coverage: a certificate of the one that was lost is no proof either. */
    @Test
    void isRefutedByTheLostCoverageOfAnAnswer() {
        Answer lost = new Answer(null, Validity.INVALID, TODAY, coverage(OTHERS), null, null, false);
        FaceResult bare = new FaceResult(TODAY, Validity.INVALID, null, NOBODY, null);
        Presentation card = Presentation.ofCard(VISIT, DeskFixture.NOW, bare).with(settled(new AskOutcome.Known(lost)));

        assertTrue(card.refutes(OTHERS));
        assertFalse(card.refutes(NUMBERS));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource({
        "06139000,9550,12345,01,true",
        "06139000,9550,12345,,true",
        "06139000,9550,12345,02,false",
        "06139000,9551,12345,01,false",
        "06139000,9550,12346,01,false",
        "01130012,9550,12345,01,false",
    })
    void comparesTheBranchOnlyWhereBothAreKnown(
            String insurer, String symbol, String number, @Nullable String branch, boolean isSame) {
        InsuredNumbers shown = numbers(insurer, symbol, number, branch);

        assertEquals(isSame, typed(Validity.INVALID).refutes(shown));
        assertTrue(Presentation.ofNumbers(
                        VISIT, DeskFixture.NOW, TODAY, numbers("06139000", "9550", "12345", null), NOBODY)
                .with(settled(known(Validity.INVALID)))
                .refutes(NUMBERS));
    }

    private static InsuredNumbers numbers(String insurer, String symbol, String number, @Nullable String branch) {
        return new InsuredNumbers(
                InsurerNumber.valueOf(insurer),
                InsuredSymbol.valueOf(symbol),
                InsuredNumber.valueOf(number),
                branch == null ? null : BranchNumber.valueOf(branch));
    }

    private static CoverageFacts coverage(InsuredNumbers numbers) {
        return new CoverageFacts(
                numbers,
                null,
                Relationship.SELF,
                null,
                CoverageClass.GENERAL,
                LocalDate.of(2021, 4, 1),
                LocalDate.of(2021, 4, 1),
                null,
                LocalDate.of(2026, 11, 1),
                null,
                null,
                null);
    }

    private static DeskInstruction in(DeskCase now) {
        return DeskInstructions.in(now, RuleChoices.none());
    }

    private static String names(DeskInstruction instruction) {
        return instruction.steps().stream().map(DeskStep::name).collect(Collectors.joining(" "));
    }
}
