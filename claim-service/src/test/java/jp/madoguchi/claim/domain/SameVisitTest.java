package jp.madoguchi.claim.domain;

import static jp.madoguchi.claim.domain.PairFixture.AT;
import static jp.madoguchi.claim.domain.PairFixture.ICHIRO;
import static jp.madoguchi.claim.domain.PairFixture.known;
import static jp.madoguchi.claim.domain.PairFixture.merge;
import static jp.madoguchi.claim.domain.PairFixture.merged;
import static jp.madoguchi.claim.domain.PairFixture.out;
import static jp.madoguchi.claim.domain.PairFixture.said;
import static jp.madoguchi.claim.domain.PairFixture.taken;
import static jp.madoguchi.claim.domain.PairFixture.visit;
import static jp.madoguchi.claim.domain.PairFixture.visitId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.claim.domain.SameVisit.Other;
import jp.madoguchi.claim.domain.SameVisit.Parted;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.SameVisitGround;
import jp.madoguchi.contracts.event.VisitReconciled;
import org.junit.jupiter.api.Test;

/** 同じ受診: what is suspected, and when it may be merged and parted. */
class SameVisitTest {
    private static final SameVisit APART = SameVisit.NONE.with(new Other(visitId(1), "kanri", AT));

    @Test
    void suspectsEveryPairOfOneDayOnceInTheOrderTheyWereTaken() {
        ClaimCase nextDay = known(4, visit(4, CaseFixture.DAY.plusDays(1), ICHIRO, null));
        ClaimCase recordOnItsWay = known(5, CaseFacts.NONE);

        List<SuspectedPair> pairs = SuspectedPair.among(List.of(taken(3), nextDay, taken(1), recordOnItsWay, taken(2)));

        assertEquals(
                List.of("1 2", "1 3", "2 3"),
                pairs.stream().map(SameVisitTest::numbers).toList());
        assertEquals(
                List.of(SameVisitGround.NAME, SameVisitGround.KANA),
                pairs.get(0).grounds());
    }

    @Test
    void suspectsNothingAnybodyHasDecided() {
        assertEquals(List.of(), SuspectedPair.among(List.of(taken(1), merged(2, 1, false))));
        assertEquals(List.of(), SuspectedPair.among(List.of(taken(1), said(taken(2), APART))));
        assertEquals(
                List.of(),
                SuspectedPair.among(List.of(
                        said(taken(1), SameVisit.NONE.with(new Other(visitId(2), "kanri", AT))), taken(2))));
        assertEquals(
                1, SuspectedPair.among(List.of(taken(3), said(taken(2), APART))).size());
    }

    @Test
    void suspectsNothingOfTwoClaimsThatAreOut() {
        assertEquals(List.of(), SuspectedPair.among(List.of(out(taken(1)), out(taken(2)))));
        assertEquals(1, SuspectedPair.among(List.of(out(taken(1)), taken(2))).size());
        assertEquals(1, SuspectedPair.among(List.of(taken(1), out(taken(2)))).size());
    }

    @Test
    void suspectsNothingOfTwoPeople() {
        ClaimCase hanako = known(
                2,
                visit(
                        2,
                        CaseFixture.DAY,
                        PairFixture.face("新橋 花子", null, LocalDate.of(1990, 1, 1), ICHIRO.sex()),
                        null));

        assertEquals(List.of(), SuspectedPair.among(List.of(taken(1), hanako)));
    }

    @Test
    void isMergedOnlyIntoThatVisit() {
        assertTrue(new VisitPair(merged(2, 1, false), taken(1)).isMerged());
        assertFalse(new VisitPair(merged(2, 1, false), taken(3)).isMerged());
        assertFalse(new VisitPair(taken(2), taken(1)).isMerged());
    }

    @Test
    void mergesWhatIsNeitherClaimedNorRefundedNorMergedElsewhere() {
        assertEquals(Optional.empty(), new VisitPair(taken(2), taken(1)).againstMerging(false));
        assertEquals(Optional.empty(), new VisitPair(taken(2), out(taken(1))).againstMerging(false));
        assertEquals(
                Optional.of(SameVisitObstacle.CLAIMED), new VisitPair(out(taken(2)), taken(1)).againstMerging(false));
        assertEquals(
                Optional.of(SameVisitObstacle.REFUNDED),
                new VisitPair(refunded(taken(2)), taken(1)).againstMerging(false));
        assertEquals(Optional.empty(), new VisitPair(taken(2), refunded(taken(1))).againstMerging(false));
        Optional<SameVisitObstacle> elsewhere = Optional.of(SameVisitObstacle.MERGED_ELSEWHERE);
        assertEquals(elsewhere, new VisitPair(taken(2), taken(1)).againstMerging(true));
        assertEquals(elsewhere, new VisitPair(merged(2, 3, false), taken(1)).againstMerging(false));
        assertEquals(elsewhere, new VisitPair(taken(2), merged(1, 3, false)).againstMerging(false));
    }

    @Test
    void partsUntilTheClaimOfTheOneVisitIsOut() {
        assertEquals(Optional.empty(), new VisitPair(merged(2, 1, false), taken(1)).againstParting());
        Optional<SameVisitObstacle> asOne = Optional.of(SameVisitObstacle.CLAIMED_AS_ONE);
        assertEquals(asOne, new VisitPair(merged(2, 1, false), out(taken(1))).againstParting());
        assertEquals(asOne, new VisitPair(merged(2, 1, false), out(taken(1)).settled()).againstParting());
        assertEquals(Optional.empty(), new VisitPair(merged(2, 1, true), out(taken(1))).againstParting());
        assertEquals(asOne, new VisitPair(merged(2, 1, true).settled(), out(taken(1))).againstParting());
        assertEquals(Optional.of(SameVisitObstacle.NOT_MERGED), new VisitPair(taken(2), taken(1)).againstParting());
    }

    @Test
    void keepsWhatWasTakenBackAndCountsEveryChange() {
        SameVisit merged = APART.with(merge(1, false));
        SameVisit parted = merged.with(new Parted(merge(1, false), "二回来院した", "kanri", AT));

        assertEquals(1, merged.version());
        assertEquals(2, parted.version());
        assertEquals("二回来院した", parted.parted().get(0).reason());
        assertTrue(parted.wasPartedFrom(visitId(1)));
        assertFalse(parted.wasPartedFrom(visitId(3)));
        assertFalse(parted.with(merge(1, false)).wasPartedFrom(visitId(1)));
        assertFalse(SameVisit.NONE.wasPartedFrom(visitId(1)));
        assertTrue(parted.tellsApart(visitId(1)));
        assertFalse(parted.tellsApart(visitId(3)));
    }

    /** What a later check found counts as the numbers that were shown. */
    @Test
    void comparesTheNumbersThatWereFoundAfterwards() {
        CaseFacts shown = visit(
                1,
                CaseFixture.DAY,
                PairFixture.face("●", null, PairFixture.BORN, ICHIRO.sex()),
                CaseFixture.CURRENT_NUMBERS);
        CaseFacts found = visit(2, CaseFixture.DAY, ICHIRO, null)
                .with(new VisitReconciled(
                        visitId(2),
                        CaseFixture.CLINIC,
                        CaseFixture.DAY,
                        CheckMethod.FOUR_ITEMS,
                        null,
                        ReconcileResult.CURRENT,
                        CaseFixture.coverage(CaseFixture.CURRENT_NUMBERS, null, null),
                        null,
                        AT));

        assertEquals(
                List.of(SameVisitGround.NUMBERS), VisitLikeness.of(shown, found).grounds());
        assertEquals("VisitPerson[***]", VisitPerson.of(shown).orElseThrow().toString());
    }

    private static ClaimCase refunded(ClaimCase known) {
        RefundPayment payment = new RefundPayment(
                visitId(99), 1, 2_100, CaseFixture.DAY, "kanri", Instant.parse("2026-11-24T01:00:00Z"));
        return known.refunded(Refund.NONE.with(payment));
    }

    private static String numbers(SuspectedPair pair) {
        return pair.earlier().visitId().getLeastSignificantBits() + " "
                + pair.later().visitId().getLeastSignificantBits();
    }
}
