package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.SettlementFixture.answer;
import static jp.madoguchi.outage.domain.SettlementFixture.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.event.SettlementResult;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.junit.jupiter.api.Test;

class VisitSettlementTest {
    private static final InstitutionCode CLINIC = InstitutionCode.valueOf("1311234569");
    private static final UUID VISIT = new UUID(2, 1);
    private static final SettlementAnswered WAITING = answer(CLINIC, VISIT, 1, SettlementResult.AWAITS_POINTS, null);
    private static final SettlementAnswered FIRST = refund(CLINIC, VISIT, 2, 291);
    private static final SettlementAnswered CORRECTED = refund(CLINIC, VISIT, 3, 300);

    @Test
    void goesByTheHighestVersionInWhateverOrderTheyCame() {
        assertEquals(Optional.of(CORRECTED), said(FIRST, CORRECTED, WAITING).standing());
        assertEquals(Optional.of(CORRECTED), said(CORRECTED, WAITING, FIRST).standing());
        assertEquals(Optional.empty(), VisitSettlement.NONE.standing());
    }

    @Test
    void keepsTheAmountsThatWereNamedBeforeInSight() {
        assertEquals(List.of(FIRST), said(WAITING, FIRST, CORRECTED).earlierAmounts());
        assertEquals(List.of(), said(WAITING, FIRST).earlierAmounts());
    }

    @Test
    void owesWhatStandsLessWhatWasHandedBack() {
        RefundPayment paid = new RefundPayment(
                new UUID(9, 1), 2, 2_037, LocalDate.of(2026, 11, 24), "kanri", Instant.parse("2026-11-24T01:00:00Z"));

        assertEquals(0, VisitSettlement.NONE.dueYen());
        assertEquals(0, said(WAITING).dueYen());
        assertEquals(2_037, said(FIRST).dueYen());
        assertEquals(0, new VisitSettlement(List.of(FIRST), List.of(paid)).dueYen());
        assertEquals(2_037, new VisitSettlement(List.of(FIRST), List.of(paid)).paidYen());
        assertEquals(63, new VisitSettlement(List.of(FIRST, CORRECTED), List.of(paid)).dueYen());
        SettlementAnswered even =
                answer(CLINIC, VISIT, 4, SettlementResult.EVEN, new SettlementAmounts(300, 30, 900, 30, 900, 0));
        assertEquals(-2_037, new VisitSettlement(List.of(FIRST, even), List.of(paid)).dueYen());
    }

    private static VisitSettlement said(SettlementAnswered... answers) {
        return new VisitSettlement(List.of(answers), List.of());
    }
}
