package jp.madoguchi.claim.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RefundTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");
    private static final UUID ID = new UUID(9, 1);

    @Test
    void owesWhatTheAnswerSaysLessWhatWasHandedBack() {
        ClaimCase owed = opened().answered(answer(SettlementResult.REFUND, amounts(2_100)));
        assertEquals(0, opened().refundDueYen());
        assertEquals(0, opened().answerVersion());
        assertEquals(2_100, owed.refundDueYen());
        assertEquals(1, owed.answerVersion());

        ClaimCase paid = owed.refunded(owed.refund().with(payment(ID, 1, 2_100)));
        assertEquals(0, paid.refundDueYen());
        ClaimCase more = paid.answered(answer(SettlementResult.REFUND, amounts(2_500)));
        assertEquals(400, more.refundDueYen());
        assertEquals(2, more.answerVersion());
        assertEquals(
                -600,
                paid.answered(answer(SettlementResult.REFUND, amounts(1_500))).refundDueYen());
    }

    @Test
    void owesNothingWhereNothingGoesBack() {
        assertEquals(0, answer(SettlementResult.AWAITS_POINTS, null).refundYen());
        assertEquals(0, answer(SettlementResult.ASK_PATIENT, amounts(900)).refundYen());
        assertEquals(900, answer(SettlementResult.REFUND, amounts(900)).refundYen());
    }

    @Test
    void knowsWhatWasSaidBefore() {
        Refund refund = Refund.NONE.with(payment(ID, 1, 2_100));

        assertEquals(1, refund.version());
        assertTrue(refund.hasPaid(new RefundMark(1, DAY)));
        assertFalse(refund.hasPaid(new RefundMark(2, DAY)));
        assertFalse(refund.hasPaid(new RefundMark(1, DAY.minusDays(1))));
        assertEquals(Optional.of(payment(ID, 1, 2_100)), refund.standing(ID));
        assertEquals(Optional.empty(), refund.standing(new UUID(9, 2)));
    }

    @Test
    void keepsWhatWasUndoneWithItsReason() {
        RefundPayment wrong = payment(ID, 1, 2_100);
        RefundPayment right = payment(new UUID(9, 2), 1, 400);
        Refund refund =
                Refund.NONE.with(wrong).with(right).without(new Refund.Undone(wrong, "別の患者に記録した", "kanri", NOW));

        assertEquals(3, refund.version());
        assertEquals(List.of(right), refund.payments());
        assertEquals(400, refund.paidYen());
        assertEquals(
                List.of("別の患者に記録した"),
                refund.undone().stream().map(Refund.Undone::reason).toList());
        assertTrue(refund.isUndone(ID));
        assertFalse(refund.isUndone(right.paymentId()));
        assertFalse(refund.hasPaid(new RefundMark(2, DAY)));
    }

    private static ClaimCase opened() {
        return ClaimCase.opened(new UUID(0, 1), CaseFixture.VISIT, CaseFixture.CLINIC);
    }

    private static Settlement answer(SettlementResult result, @Nullable SettlementAmounts amounts) {
        return Settlement.first(ResolutionKind.REFUND_FULL_CHARGE, result, amounts, List.of());
    }

    private static SettlementAmounts amounts(long differenceYen) {
        return new SettlementAmounts(300, 100, 3_000, 30, 3_000 - differenceYen, differenceYen);
    }

    private static RefundPayment payment(UUID id, int answer, long yen) {
        return new RefundPayment(id, answer, yen, DAY, "kanri", NOW);
    }
}
