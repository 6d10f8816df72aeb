package jp.madoguchi.gateway.domain;

import static jp.madoguchi.gateway.domain.DeskFixture.FORM;
import static jp.madoguchi.gateway.domain.DeskFixture.TODAY;
import static jp.madoguchi.gateway.domain.DeskFixture.formWith;
import static jp.madoguchi.gateway.domain.DeskFixture.known;
import static jp.madoguchi.gateway.domain.DeskFixture.lineDown;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CopayClause;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.event.VerificationMethod;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import jp.madoguchi.rules.RuleChoices;
import jp.madoguchi.testing.architecture.CoveredRules;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CopayLadderTest {
    static final VisitBasis[] ALTERNATIVES = {
        VisitBasis.MYNAPORTAL_SCREEN, VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ORAL_CONFIRMATION
    };

    private static Draft of(VisitBasis basis) {
        return new Draft(basis);
    }

    static String decide(Draft draft, AskOutcome outcome) {
        return decide(draft, DeskFixture.scene(outcome));
    }

    static String decide(Draft draft, DeskScene scene) {
        return CopayLadder.decide(draft.intake(), scene)
                .match(
                        copay -> copay.percent() + " " + copay.clause(),
                        findings -> String.join(
                                " ", findings.stream().map(DeskFinding::rule).toList()));
    }

    static Stream<Arguments> charges() {
        return Stream.of(byProof(), byWord(), byForm(), byNothing()).flatMap(Function.identity());
    }

    private static Stream<Arguments> byProof() {
        LocalDate atSeventyTwo = LocalDate.of(1954, 3, 26);
        LocalDate atThree = LocalDate.of(2023, 6, 1);
        return Stream.of(
                Arguments.of(
                        "checked", of(VisitBasis.ONLINE_CHECK), known(Validity.VALID), 30, CopayClause.ONLINE_CHECK),
                Arguments.of(
                        "screen, by age", of(VisitBasis.MYNAPORTAL_SCREEN), lineDown(), 30, CopayClause.NOTICE_2_1),
                Arguments.of(
                        "certificate, ratio read",
                        of(VisitBasis.ELIGIBILITY_CERTIFICATE).ratio(10),
                        lineDown(),
                        10,
                        CopayClause.NOTICE_2_1),
                Arguments.of(
                        "certificate of 後期, no ratio",
                        of(VisitBasis.ELIGIBILITY_CERTIFICATE)
                                .born(atSeventyTwo)
                                .shown(DeskFixture.LATE_ELDERLY_NUMBERS),
                        lineDown(),
                        10,
                        CopayClause.NOTICE_2_1),
                Arguments.of(
                        "notice with the card, child of 3",
                        of(VisitBasis.ELIGIBILITY_NOTICE).born(atThree),
                        lineDown(),
                        20,
                        CopayClause.NOTICE_2_1),
                Arguments.of(
                        "screen although a newer coverage exists",
                        of(VisitBasis.MYNAPORTAL_SCREEN),
                        known(Validity.INVALID_NEWER_EXISTS),
                        30,
                        CopayClause.NOTICE_2_1));
    }

    private static Stream<Arguments> byWord() {
        return Stream.of(
                Arguments.of(
                        "oral, known ratio",
                        of(VisitBasis.ORAL_CONFIRMATION)
                                .earlier(EarlierVisit.UNCHANGED_AND_HELD)
                                .ratio(20),
                        lineDown(),
                        20,
                        CopayClause.NOTICE_2_2_ORAL),
                Arguments.of(
                        "oral, declared goes first",
                        of(VisitBasis.ORAL_CONFIRMATION)
                                .earlier(EarlierVisit.UNCHANGED_AND_HELD)
                                .ratio(30)
                                .form(FORM),
                        lineDown(),
                        20,
                        CopayClause.NOTICE_2_2_ORAL));
    }

    private static Stream<Arguments> byForm() {
        LocalDate atEighty = LocalDate.of(1946, 1, 1);
        return Stream.of(
                Arguments.of(
                        "declared 2割",
                        of(VisitBasis.DECLARATION).form(FORM),
                        known(Validity.INVALID),
                        20,
                        CopayClause.NOTICE_2_2),
                Arguments.of(
                        "declared わからない at 80",
                        of(VisitBasis.DECLARATION).born(atEighty).form(formWith(true, null)),
                        lineDown(),
                        10,
                        CopayClause.NOTICE_2_2),
                Arguments.of(
                        "declared わからない, nothing shown",
                        of(VisitBasis.DECLARATION).shown(null).form(formWith(true, null)),
                        lineDown(),
                        30,
                        CopayClause.NOTICE_2_2),
                Arguments.of(
                        "declared on paper, told 1割",
                        of(VisitBasis.DECLARATION).paper(true).ratio(10),
                        lineDown(),
                        10,
                        CopayClause.NOTICE_2_2));
    }

    private static Stream<Arguments> byNothing() {
        return Stream.of(
                Arguments.of(
                        "nothing, all asked, looked at twice",
                        nothing().tried(ALTERNATIVES),
                        lineDown(),
                        100,
                        CopayClause.NOTICE_2_3),
                Arguments.of(
                        "nothing, but known, and somebody decided",
                        nothing().earlier(EarlierVisit.KNOWN).secondLookBy(null).decidedBy("見本院長"),
                        lineDown(),
                        30,
                        CopayClause.NOTICE_2_3_KNOWN),
                Arguments.of(
                        "nothing, but known, and somebody decided by what the clinic knows",
                        nothing()
                                .earlier(EarlierVisit.KNOWN)
                                .secondLookBy(null)
                                .decidedBy("見本院長")
                                .ratio(10),
                        lineDown(),
                        10,
                        CopayClause.NOTICE_2_3_KNOWN),
                Arguments.of(
                        "nothing, known, and nobody decided",
                        nothing().earlier(EarlierVisit.KNOWN).tried(ALTERNATIVES),
                        lineDown(),
                        100,
                        CopayClause.NOTICE_2_3));
    }

    static Draft nothing() {
        return of(VisitBasis.NOTHING_PRESENTED)
                .card(CardKind.NO_CARD)
                .issued(Issued.NO)
                .secondLookBy("uketsuke");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("charges")
    void chargesByTheClause(String name, Draft draft, AskOutcome outcome, int percent, CopayClause clause) {
        assertEquals(percent + " " + clause, decide(draft, outcome), name);
    }

    @Test
    @Covers("DSK-101")
    void takesNobodyOnACheckThatDidNotSayValid() {
        Draft draft = of(VisitBasis.ONLINE_CHECK);

        assertEquals("DSK-101", decide(draft, known(Validity.INVALID)));
        assertEquals("DSK-101", decide(draft, new AskOutcome.KnownAbsent(null)));
        assertEquals("DSK-101", decide(draft, lineDown()));
        assertEquals("DSK-101", decide(draft, new AskOutcome.Known(DeskFixture.answer(Validity.VALID, null))));
    }

    @Test
    @Covers("DSK-102")
    void refusesMynaportalForACardWithoutPin() {
        assertEquals("DSK-102", decide(of(VisitBasis.MYNAPORTAL_SCREEN).card(CardKind.PINLESS_CARD), lineDown()));
        assertEquals(
                "30 NOTICE_2_1",
                decide(of(VisitBasis.ELIGIBILITY_CERTIFICATE).card(CardKind.PINLESS_CARD), lineDown()));
    }

    @Test
    @Covers("DSK-103")
    void refusesMynaportalAfterAnAnswerItCannotBetter() {
        assertEquals("DSK-103", decide(of(VisitBasis.MYNAPORTAL_SCREEN), known(Validity.INVALID)));
        assertEquals("DSK-103", decide(of(VisitBasis.MYNAPORTAL_SCREEN), new AskOutcome.KnownAbsent(null)));
        assertEquals("30 NOTICE_2_1", decide(of(VisitBasis.MYNAPORTAL_SCREEN), known(Validity.MULTIPLE)));
    }

    @Test
    @Covers("DSK-104")
    void refusesWithoutTheCardWhatGoesWithIt() {
        Draft notice = of(VisitBasis.ELIGIBILITY_NOTICE).card(CardKind.NO_CARD);
        Draft file = of(VisitBasis.MYNAPORTAL_SCREEN).showing(Evidence.MYNAPORTAL_FILE);

        assertEquals("DSK-104", decide(notice, lineDown()));
        assertEquals("30 NOTICE_2_1", decide(file, lineDown()));
        assertEquals("DSK-104", decide(file.card(CardKind.NO_CARD), lineDown()));
    }

    @Test
    @Covers("DSK-105")
    void wantsTheNumbersOfWhatWasShown() {
        assertEquals("DSK-105", decide(of(VisitBasis.ELIGIBILITY_CERTIFICATE).shown(null), lineDown()));
    }

    @Test
    @Covers("DSK-122")
    void seesNobodyWhoIsNotThere() {
        Draft absent = of(VisitBasis.ELIGIBILITY_CERTIFICATE).presence(Presence.ABSENT);

        assertEquals("30 NOTICE_2_1", decide(absent, lineDown()));
        assertEquals("DSK-122", decide(of(VisitBasis.MYNAPORTAL_SCREEN).presence(Presence.ABSENT), lineDown()));
        assertEquals(
                "DSK-122",
                decide(
                        of(VisitBasis.ORAL_CONFIRMATION)
                                .earlier(EarlierVisit.UNCHANGED_AND_HELD)
                                .presence(Presence.ABSENT),
                        lineDown()));
        assertEquals("DSK-122", decide(absent.verified(VerificationMethod.VISUAL), looked()));
    }

    @Test
    @Covers("DSK-123")
    void takesAPrescriptionInAPharmacyFromWhoCameForThePatient() {
        Draft prescription = of(VisitBasis.PRESCRIPTION);

        assertEquals("DSK-123", decide(prescription, pharmacy()));
        assertEquals("30 ABSENT_PRESCRIPTION", decide(prescription.presence(Presence.ABSENT), pharmacy()));
        assertEquals("DSK-123", decide(prescription, lineDown()));
    }

    @ParameterizedTest(name = "{0} {1} {2} on {3}")
    @CsvSource({
        "ELIGIBILITY_CERTIFICATE,ELIGIBILITY_CERTIFICATE,LINE,2024-12-01,DSK-124",
        "ELIGIBILITY_CERTIFICATE,ELIGIBILITY_CERTIFICATE,LINE,2024-12-02,30 NOTICE_2_1",
        "ELIGIBILITY_CERTIFICATE,INSURANCE_CARD,LINE,2025-12-01,30 NOTICE_2_1",
        "ELIGIBILITY_CERTIFICATE,INSURANCE_CARD,LINE,2025-12-02,DSK-124",
        "ELIGIBILITY_CERTIFICATE,INSURANCE_CARD,ASKED,2025-12-02,30 NOTICE_2_1",
        "ELIGIBILITY_CERTIFICATE,INSURANCE_CARD,ASKED,2026-03-31,30 NOTICE_2_1",
        "ELIGIBILITY_CERTIFICATE,INSURANCE_CARD,ASKED,2026-04-01,DSK-124",
        "ELIGIBILITY_CERTIFICATE,INSURANCE_CARD_EXPIRED,ASKED,2025-06-26,DSK-124",
        "ELIGIBILITY_CERTIFICATE,INSURANCE_CARD_EXPIRED,ASKED,2025-06-27,30 NOTICE_2_1",
        "ELIGIBILITY_NOTICE,ELIGIBILITY_NOTICE,LINE,2024-12-01,DSK-124",
        "ELIGIBILITY_NOTICE,ELIGIBILITY_NOTICE,LINE,2024-12-02,30 NOTICE_2_1",
        "ELIGIBILITY_NOTICE,ELIGIBILITY_CERTIFICATE,LINE,2026-11-20,DSK-124",
    })
    @Covers("DSK-124")
    void takesAsProofWhatIsOneOnThatDay(
            VisitBasis basis, Evidence shown, String asked, LocalDate day, String decision) {
        AskOutcome outcome = asked.equals("ASKED") ? known(Validity.VALID) : lineDown();

        assertEquals(decision, decide(of(basis).showing(shown).on(day), outcome));
    }

    @Test
    void aNoticeAloneWasEnoughWhileItsNumbersWereAskedFor() {
        Draft alone = of(VisitBasis.ELIGIBILITY_NOTICE).card(CardKind.NO_CARD);

        assertEquals("30 NOTICE_2_1", decide(alone.on(LocalDate.of(2026, 3, 31)), known(Validity.VALID)));
        assertEquals("DSK-104", decide(alone.on(LocalDate.of(2026, 3, 31)), lineDown()));
        assertEquals("DSK-104", decide(alone.on(LocalDate.of(2026, 4, 1)), known(Validity.VALID)));
    }

    @Test
    @Covers("DSK-125")
    void recordsALookOnlyWhereSomebodyLookedBeforeTheCard() {
        Draft seen = of(VisitBasis.ELIGIBILITY_CERTIFICATE).verified(VerificationMethod.VISUAL);

        assertEquals("DSK-125", decide(seen, lineDown()));
        assertEquals("30 NOTICE_2_1", decide(seen, looked()));
    }

    @Test
    @Covers("DSK-126")
    void waitsForThePatientsWordThatThePortalWasLeft() {
        DeskScene open = new DeskScene(
                lineDown(),
                new DeskDay.Agreed(TODAY),
                false,
                false,
                true,
                false,
                InstitutionKind.CLINIC,
                RuleChoices.none());

        assertEquals("DSK-126", decide(of(VisitBasis.MYNAPORTAL_SCREEN), open));
        assertEquals("30 NOTICE_2_1", decide(of(VisitBasis.ELIGIBILITY_CERTIFICATE), open));
    }

    @Test
    @Covers("DSK-118")
    void takesNoDayFromAClockInDoubt() {
        DeskDay doubtful = new DeskDay.Doubtful(TODAY, TODAY.plusDays(1));
        Draft proof = of(VisitBasis.MYNAPORTAL_SCREEN);

        assertEquals("DSK-118", decide(proof, onDay(doubtful, false)));
        assertEquals("30 NOTICE_2_1", decide(proof, onDay(doubtful, true)));
        assertEquals("30 NOTICE_2_1", decide(proof.on(TODAY.plusDays(1)), onDay(doubtful, true)));
        assertEquals(
                "DSK-114",
                decide(proof.on(TODAY.plusDays(2)), onDay(new DeskDay.Doubtful(TODAY.plusDays(1), TODAY), true)));
        assertEquals("DSK-114", decide(proof, onDay(new DeskDay.Corrected(TODAY.minusDays(1)), true)));
    }

    private static DeskScene onDay(DeskDay day, boolean stated) {
        return new DeskScene(lineDown(), day, stated, false, false, false, InstitutionKind.CLINIC, RuleChoices.none());
    }

    private static DeskScene looked() {
        return new DeskScene(
                lineDown(),
                new DeskDay.Agreed(TODAY),
                false,
                true,
                false,
                false,
                InstitutionKind.CLINIC,
                RuleChoices.none());
    }

    static DeskScene pharmacy() {
        return new DeskScene(
                lineDown(),
                new DeskDay.Agreed(TODAY),
                false,
                false,
                false,
                false,
                InstitutionKind.PHARMACY,
                RuleChoices.none());
    }

    @Test
    @Covers("DSK-113")
    void knowsThreeRatios() {
        assertEquals("DSK-113", decide(of(VisitBasis.ELIGIBILITY_CERTIFICATE).ratio(25), lineDown()));
        assertEquals("DSK-113", decide(of(VisitBasis.DECLARATION).form(formWith(true, 0)), lineDown()));
    }

    @Test
    @Covers({"DSK-114", "DSK-115"})
    void keepsDatesWithinReason() {
        Draft proof = of(VisitBasis.MYNAPORTAL_SCREEN);

        assertEquals("DSK-114", decide(proof.on(TODAY.plusDays(1)), lineDown()));
        assertEquals("30 NOTICE_2_1", decide(proof.on(TODAY), lineDown()));
        assertEquals("30 NOTICE_2_1", decide(proof.on(LocalDate.of(2023, 7, 10)), lineDown()));
        assertEquals("DSK-114 DSK-124", decide(proof.on(LocalDate.of(2023, 7, 9)), lineDown()));
        assertEquals("DSK-115", decide(of(VisitBasis.MYNAPORTAL_SCREEN).born(TODAY.plusDays(1)), lineDown()));
        assertEquals("20 NOTICE_2_1", decide(of(VisitBasis.MYNAPORTAL_SCREEN).born(TODAY), lineDown()));
    }

    @Test
    void everyRuleHasATestAndWordsForTheDesk() {
        Stream<String> catalogue = DeskRules.ALL.stream().map(DeskRule::id);
        Stream<String> others = Stream.of("DSK-116", "DSK-117", "DSK-125", "DSK-126", "DSK-127");
        Stream<String> ofBulk = Stream.of("DSK-141", "DSK-142", "DSK-143");

        CoveredRules.in("jp.madoguchi.gateway")
                .check(Stream.of(catalogue, others, ofBulk).flatMap(ids -> ids).toList());
        assertEquals(
                List.of(),
                DeskRules.ALL.stream().filter(rule -> rule.clause().isBlank()).toList());
    }
}
