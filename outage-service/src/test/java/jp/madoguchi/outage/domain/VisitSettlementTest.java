package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.SettlementFixture.answer;
import static jp.madoguchi.outage.domain.SettlementFixture.refund;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
        assertEquals(Optional.of(CORRECTED), new VisitSettlement(List.of(FIRST, CORRECTED, WAITING)).standing());
        assertEquals(Optional.of(CORRECTED), new VisitSettlement(List.of(CORRECTED, WAITING, FIRST)).standing());
        assertEquals(Optional.empty(), VisitSettlement.NONE.standing());
    }

    @Test
    void keepsTheAmountsThatWereNamedBeforeInSight() {
        assertEquals(List.of(FIRST), new VisitSettlement(List.of(WAITING, FIRST, CORRECTED)).earlierAmounts());
        assertEquals(List.of(), new VisitSettlement(List.of(WAITING, FIRST)).earlierAmounts());
    }
}
