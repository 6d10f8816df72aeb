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
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import jp.madoguchi.testing.architecture.CoveredRules;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CopayLadderTest {
    private static final VisitBasis[] ALTERNATIVES = {
        VisitBasis.MYNAPORTAL_SCREEN, VisitBasis.ELIGIBILITY_CERTIFICATE, VisitBasis.ORAL_CONFIRMATION
    };

    private static Draft of(VisitBasis basis) {
        return new Draft(basis);
    }

    private static String decide(Draft draft, AskOutcome outcome) {
        return CopayLadder.decide(draft.intake(), outcome, TODAY)
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
                        of(VisitBasis.ORAL_CONFIRMATION).known().ratio(20),
                        lineDown(),
                        20,
                        CopayClause.NOTICE_2_2_ORAL),
                Arguments.of(
                        "oral, declared goes first",
                        of(VisitBasis.ORAL_CONFIRMATION).known().ratio(30).form(FORM),
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
        Draft nothing = of(VisitBasis.NOTHING_PRESENTED).card(CardKind.NO_CARD);
        return Stream.of(
                Arguments.of(
                        "nothing, all asked", nothing.tried(ALTERNATIVES), lineDown(), 100, CopayClause.NOTICE_2_3),
                Arguments.of(
                        "nothing, but known",
                        of(VisitBasis.NOTHING_PRESENTED).card(CardKind.NO_CARD).known(),
                        lineDown(),
                        30,
                        CopayClause.NOTICE_2_3_KNOWN));
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
    }

    @Test
    @Covers("DSK-104")
    void refusesTheNoticeWithoutTheCard() {
        assertEquals("DSK-104", decide(of(VisitBasis.ELIGIBILITY_NOTICE).card(CardKind.NO_CARD), lineDown()));
    }

    @Test
    @Covers("DSK-105")
    void wantsTheNumbersOfWhatWasShown() {
        assertEquals("DSK-105", decide(of(VisitBasis.ELIGIBILITY_CERTIFICATE).shown(null), lineDown()));
    }

    @Test
    @Covers("DSK-106")
    void takesAnOralConfirmationFromAKnownPatientOnly() {
        assertEquals("DSK-106", decide(of(VisitBasis.ORAL_CONFIRMATION), lineDown()));
    }

    @Test
    @Covers({"DSK-107", "DSK-108"})
    void wantsAFormOfSomebodyWhoHoldsACoverage() {
        assertEquals("DSK-107", decide(of(VisitBasis.DECLARATION), lineDown()));
        assertEquals("DSK-108", decide(of(VisitBasis.DECLARATION).form(formWith(false, 30)), lineDown()));
        assertEquals("DSK-108", decide(of(VisitBasis.DECLARATION).paper(false), lineDown()));
    }

    @Test
    @Covers({"DSK-109", "DSK-110", "DSK-111"})
    void asksForEveryAlternativeBeforeTenTenths() {
        Draft nothing = of(VisitBasis.NOTHING_PRESENTED).card(CardKind.NO_CARD);

        assertEquals("DSK-109 DSK-110 DSK-111", decide(nothing, lineDown()));
        assertEquals("DSK-109 DSK-111", decide(nothing.tried(VisitBasis.ELIGIBILITY_CERTIFICATE), lineDown()));
        assertEquals(
                "DSK-110",
                decide(nothing.tried(VisitBasis.ORAL_CONFIRMATION, VisitBasis.MYNAPORTAL_SCREEN), lineDown()));
    }

    @Test
    @Covers("DSK-112")
    void neverChargesTenTenthsToWhoIsKnownToBeCovered() {
        Draft nothing = of(VisitBasis.NOTHING_PRESENTED).tried(ALTERNATIVES);

        assertEquals("DSK-112", decide(nothing, known(Validity.VALID)));
        assertEquals("100 NOTICE_2_3", decide(nothing, known(Validity.INVALID)));
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
        assertEquals("DSK-114", decide(proof.on(LocalDate.of(2023, 7, 9)), lineDown()));
        assertEquals("DSK-115", decide(of(VisitBasis.MYNAPORTAL_SCREEN).born(TODAY.plusDays(1)), lineDown()));
        assertEquals("20 NOTICE_2_1", decide(of(VisitBasis.MYNAPORTAL_SCREEN).born(TODAY), lineDown()));
    }

    @Test
    void everyRuleHasATestAndWordsForTheDesk() {
        List<String> catalogue = DeskRules.ALL.stream().map(DeskRule::id).toList();

        CoveredRules.in("jp.madoguchi.gateway")
                .check(Stream.concat(catalogue.stream(), Stream.of("DSK-116", "DSK-117"))
                        .toList());
        assertEquals(
                List.of(),
                DeskRules.ALL.stream()
                        .filter(rule ->
                                rule.message().isBlank() || rule.clause().isBlank())
                        .toList());
    }
}
