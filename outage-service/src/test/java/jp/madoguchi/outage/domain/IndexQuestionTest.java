package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.VisitFixture.heldVisit;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.event.ReconcileResult;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.outage.domain.rule.Situation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndexQuestionTest {
    private static final InsuredNumbers SHOWN = EnrolleeFixture.numbers("06139000", "9550", "54321", null);

    @ParameterizedTest(name = "{0}, grant {1}, numbers {2}, address {3}: {4}")
    @CsvSource({
        "AFTER_CAME_DURING, true, true, , numbers",
        "AFTER_CAME_DURING, false, true, 東京都港区, numbers",
        "AFTER_CAME_DURING, true, false, 東京都港区, four items",
        "AFTER_CAME_DURING, false, false, 東京都港区, GRANT_NOT_ENABLED",
        "AFTER_CAME_DURING, false, false, , GRANT_NOT_ENABLED",
        "AFTER_CAME_DURING, true, false, , ITEMS_INCOMPLETE",
        "DURING_OUTAGE, true, true, 東京都港区, METHOD_NOT_ALLOWED",
        "DURING_OUTAGE, true, false, 東京都港区, METHOD_NOT_ALLOWED"
    })
    void asksByTheMethodOfTheTable(
            Situation situation, boolean grant, boolean numbers, @Nullable String address, String expected) {
        HeldVisit visit = heldVisit(taro(address, null), numbers ? SHOWN : null);
        Condition condition = new Condition(situation, grant ? Optional.of(new UUID(4, 0)) : Optional.empty());

        assertEquals(
                expected,
                IndexQuestion.about(visit, condition)
                        .match(criteria -> "four items", shown -> "numbers", WhyHeld::name));
    }

    @Test
    void tellsWhatAVisitWaitsForBeforeAnybodyIsAsked() {
        Condition without = new Condition(Situation.AFTER_CAME_DURING, Optional.empty());
        Condition with = new Condition(Situation.AFTER_CAME_DURING, Optional.of(new UUID(4, 0)));
        HeldVisit visit = heldVisit(taro("東京都港区", null), null);
        HeldVisit ambiguous =
                visit.open(CheckMethod.FOUR_ITEMS, Reconciliation.Open.forAPerson(ReconcileResult.AMBIGUOUS));

        assertEquals(Optional.of(WhyHeld.GRANT_NOT_ENABLED), WhyHeld.of(visit, without));
        assertEquals(Optional.empty(), WhyHeld.of(visit, with));
        assertEquals(Optional.empty(), WhyHeld.of(heldVisit(taro(null, null), SHOWN), without));
        assertEquals(Optional.of(WhyHeld.AMBIGUOUS), WhyHeld.of(ambiguous, with));
        assertEquals(Optional.of(WhyHeld.AMBIGUOUS), WhyHeld.afterCheck(ambiguous));
        HeldVisit nobody =
                visit.open(CheckMethod.FOUR_ITEMS, Reconciliation.Open.forAPerson(ReconcileResult.NOT_FOUND));
        assertEquals(Optional.of(WhyHeld.NOT_FOUND), WhyHeld.of(nobody, with));
        assertEquals(Optional.of(WhyHeld.NOT_FOUND), WhyHeld.afterCheck(nobody));
        HeldVisit agreed = nobody.open(CheckMethod.FOUR_ITEMS, Reconciliation.Open.knownAbsent());
        assertEquals(Optional.empty(), WhyHeld.of(agreed, with));
        assertEquals(Optional.empty(), WhyHeld.afterCheck(agreed));
        assertEquals(Optional.empty(), WhyHeld.of(visit.closed("来院取消"), without));
    }
}
