package jp.madoguchi.claim.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.EligibilityAnswered;
import jp.madoguchi.contracts.event.InsuranceKind;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.contracts.event.SettlementAsked;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.rules.ReviewOrganisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsTest {
    private static final Instant EARLY = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void knowsNoDayWhileNeitherVisitNorChargeIsHere() {
        assertEquals(Optional.empty(), CaseFacts.NONE.serviceMonth());
        assertEquals(0, CaseFacts.NONE.points());
        assertEquals(
                Optional.of(YearMonth.of(2026, 11)), facts("visit:DECLARATION").serviceMonth());
        assertEquals(Optional.of(CaseFixture.DAY), facts("charge").serviceDate());
        assertEquals(291, facts("charge").points());
    }

    @Test
    void keepsAFactOnce() {
        assertEquals(facts("answer:VALID"), facts("answer:VALID answer:VALID"));
    }

    @Test
    void letsTheDeclarationRecordedLastStand() {
        DeclarationFact early = declared(EARLY);
        DeclarationFact late = declared(EARLY.plusSeconds(1));

        assertEquals(late, CaseFacts.NONE.with(late).with(early).declaration());
        assertEquals(late, CaseFacts.NONE.with(early).with(late).declaration());
    }

    @Test
    void letsTheRequestToSettleMadeLastStand() {
        SettlementAsked early = CaseFixture.asked(ResolutionKind.REFUND_FULL_CHARGE, 100, 30);
        SettlementAsked late = new SettlementAsked(
                early.visitId(),
                early.institution(),
                ResolutionKind.RATIO_DIFFERENCE,
                30,
                20,
                early.askedAt().plusSeconds(1));

        assertEquals(late, CaseFacts.NONE.with(late).with(early).settlement());
        assertEquals(late, CaseFacts.NONE.with(early).with(late).settlement());
        assertEquals(early, CaseFacts.NONE.with(early).with(early).settlement());
    }

    @Test
    void keepsOfADeclarationWhatRoutesTheClaimAndNotItsContent() {
        UUID id = new UUID(0, 1);
        DeclarationRecorded recorded = new DeclarationRecorded(
                id,
                CaseFixture.VISIT,
                CaseFixture.CLINIC,
                true,
                InsuranceKind.NATIONAL,
                20,
                List.of(),
                new SealedContent(id, "a.b.c.d.e"),
                EARLY);

        assertEquals(new DeclarationFact(id, true, InsuranceKind.NATIONAL, 20, EARLY), DeclarationFact.of(recorded));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "99999999, 12345, true",
        "77777777, 12345, true",
        "77777779, 12345, true",
        "06139000, 999999999, true",
        "06139000, 777777777, true",
        "06139000, 77777777, false",
        "06139000, 12345, false"
    })
    void neverTakesASubstituteForACoverage(String insurer, String number, boolean substitute) {
        var numbers = CaseFixture.numbers(insurer, null, number, null);

        assertEquals(substitute, Insured.of(numbers).isEmpty());
        assertEquals(
                substitute,
                Insured.of(CaseFixture.coverage(numbers, null, null)).isEmpty());
        if (substitute) {
            assertThrows(IllegalArgumentException.class, () -> new Insured(numbers, null, null, null));
        }
    }

    @Test
    void keepsTheDecisionOfWhatHasGoneOut() {
        ClaimCase out =
                opened().decided(held(HeldReason.CHARGE_MISSING)).exported(new UUID(0, 7), held(HeldReason.AMBIGUOUS));

        assertEquals(ClaimStatus.EXPORTED, out.status());
        assertEquals(out, out.decided(held(HeldReason.CHARGE_MISSING)));
        assertEquals(out.settled(), out.settled().decided(held(HeldReason.CHARGE_MISSING)));
        assertEquals(new UUID(0, 7), out.fileId());
    }

    @Test
    void isHeldOrPreparedByItsDecision() {
        assertEquals(ClaimStatus.GATHERING, opened().status());
        assertEquals(List.of(), opened().findings());
        assertEquals(
                ClaimStatus.HELD, opened().decided(held(HeldReason.AMBIGUOUS)).status());
        assertEquals(ClaimStatus.PREPARED, opened().decided(claimable(291)).status());
        assertEquals(1, opened().decided(claimable(291)).findings().size());
        assertEquals(facts("charge"), opened().with(facts("charge")).facts());
    }

    @Test
    void saysTheSameWhenTheOutcomeIsTheSameWhateverTheFindings() {
        DecisionSnapshot decided = claimable(291);
        Finding more = new Finding("UKE-NAME", Finding.Outcome.NOTE, "", "");

        assertTrue(decided.saysTheSameAs(decided.with(List.of(more))));
        assertFalse(decided.saysTheSameAs(null));
        assertFalse(decided.saysTheSameAs(claimable(75)));
        assertFalse(decided.saysTheSameAs(held(HeldReason.AMBIGUOUS)));
        assertNotEquals(HeldReason.AMBIGUOUS.why(), HeldReason.CHARGE_MISSING.nextStep());
        assertNull(held(HeldReason.AMBIGUOUS).insured());
    }

    @Test
    void asksForADatedValueOnlyWithinItsTime() {
        DatedValues.Row row = new DatedValues.Row("former.comment", YearMonth.of(2023, 8), "true");
        DatedValues values = new DatedValues(List.of(row));

        assertTrue(values.formerComment(YearMonth.of(2023, 8)));
        assertThrows(IllegalStateException.class, () -> values.formerComment(YearMonth.of(2023, 7)));
        assertThrows(IllegalStateException.class, () -> values.commentBytes(YearMonth.of(2026, 12)));
    }

    @Test
    void takesALaterAnswerWithoutItsCoverageForNoneOfACoverage() {
        EligibilityAnswered shown = facts("answer:VALID").answers().get(0);
        EligibilityAnswered later = new EligibilityAnswered(
                new UUID(0, 9),
                shown.institution(),
                shown.visitId(),
                shown.method(),
                shown.confirmationDate(),
                shown.answeredAt().plusSeconds(60),
                Validity.VALID,
                null,
                shown.copay(),
                false);

        assertEquals(
                Optional.ofNullable(shown.coverage()),
                CaseFacts.NONE.with(shown).with(later).confirmedOnline());
        assertEquals(Optional.empty(), CaseFacts.NONE.with(later).confirmedOnline());
    }

    @ParameterizedTest
    @CsvSource({
        "reconciled:LOST, true",
        "reconciled:LOST:hidden, false",
        "answer:INVALID, true",
        "answer:INVALID:hidden, false"
    })
    void knowsNoLostCoverageWhereNoneWasShown(String word, boolean isKnown) {
        Evidence evidence = CaseFixture.evidence("visit:NOTHING_PRESENTED " + word);

        assertEquals(isKnown, evidence.lost().isPresent());
    }

    private static CaseFacts facts(String words) {
        return CaseFixture.facts(Arrays.asList(words.split(" ")));
    }

    private static DeclarationFact declared(Instant at) {
        return new DeclarationFact(new UUID(0, at.getEpochSecond()), true, null, null, at);
    }

    private static ClaimCase opened() {
        return ClaimCase.opened(new UUID(0, 1), CaseFixture.VISIT, CaseFixture.CLINIC);
    }

    private static DecisionSnapshot held(HeldReason reason) {
        return DecisionSnapshot.of(new Decision.Held(reason, ClaimClause.NOTICE_3_1, reason.why(), List.of()), 291);
    }

    private static DecisionSnapshot claimable(int points) {
        Insured insured = Insured.of(CaseFixture.CURRENT_NUMBERS).orElseThrow();
        return DecisionSnapshot.of(
                new Decision.Claimable(
                        new ClaimedIdentity.Current(insured),
                        ReviewOrganisation.PAYMENT_FUND,
                        ClaimClause.ONLINE_CHECK,
                        "",
                        List.of(new Finding("CLM-101", Finding.Outcome.DECIDED, "", ""))),
                points);
    }
}
