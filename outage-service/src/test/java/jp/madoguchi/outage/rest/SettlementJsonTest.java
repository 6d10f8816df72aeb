package jp.madoguchi.outage.rest;

import static jp.madoguchi.outage.domain.SettlementFixture.answer;
import static jp.madoguchi.outage.domain.SettlementFixture.refund;
import static jp.madoguchi.outage.domain.VisitFixture.heldVisit;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.event.SettlementResult;
import jp.madoguchi.outage.application.ShownVisit;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.VisitSettlement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettlementJsonTest {
    private final HeldVisit visit = heldVisit(taro("東京都港区", null), null);

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource({
        "REFUND, 100, 3000, 30, 900, 返金 2，100円（10割 3，000円 → 3割 900円）",
        "ASK_PATIENT, 20, 580, 30, 870, 追加のお支払い 290円（2割 580円 → 3割 870円）",
        "EVEN, 30, 870, 30, 870, 差額なし（3割 870円）"
    })
    void tellsTheAmountsInOneLine(
            SettlementResult result, int charged, long paid, int right, long owed, String expected) {
        SettlementAmounts amounts = new SettlementAmounts(300, charged, paid, right, owed, Math.abs(paid - owed));

        assertEquals(
                expected.replace('，', ','), text(answer(visit.institution(), visit.visitId(), 1, result, amounts)));
    }

    @ParameterizedTest
    @EnumSource(
            value = SettlementResult.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REFUND", "ASK_PATIENT", "EVEN"})
    void namesWhatIsMissingAndNoAmount(SettlementResult result) {
        assertEquals(result.label(), text(answer(visit.institution(), visit.visitId(), 1, result, null)));
    }

    @ParameterizedTest
    @CsvSource({"REFUND_FULL_CHARGE, true", "RATIO_DIFFERENCE, true", "LEAVE_CLAIM, false", "NOTHING, false"})
    void waitsForAnAnswerOnlyWhereMoneyIsAskedFor(ResolutionKind kind, boolean waits) {
        SettlementJson json = SettlementJson.of(ShownVisit.of(visit.resolved(kind)));

        assertEquals(waits ? "金額を計算しています" : null, json == null ? null : json.text());
        assertNull(json == null ? null : json.result());
        assertNull(SettlementJson.of(ShownVisit.of(visit)));
    }

    @Test
    void showsWhatWasComputedBefore() {
        SettlementJson json = SettlementJson.of(new ShownVisit(
                visit,
                new VisitSettlement(
                        List.of(
                                refund(visit.institution(), visit.visitId(), 2, 291),
                                refund(visit.institution(), visit.visitId(), 3, 300)),
                        List.of()),
                Optional.empty()));

        assertNotNull(json);
        assertEquals("返金 2,100円（10割 3,000円 → 3割 900円）", json.text());
        assertEquals(
                List.of("返金 2,037円（10割 2,910円 → 3割 873円）"),
                json.earlier().stream().map(SettlementJson.Earlier::text).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "300, , 未返金 2100円",
        "300, 2100, 返金済み 2100円",
        "400, 2100, '返金済み 2100円、残り 700円'",
        "200, 2100, '返金済み 2100円、返し過ぎ 700円'"
    })
    void tellsWhatWasHandedBackAndWhatIsLeft(int points, @Nullable Long paid, String text) {
        List<RefundPayment> payments = paid == null
                ? List.of()
                : List.of(
                        new RefundPayment(new UUID(9, 1), 1, paid, LocalDate.of(2026, 11, 24), "kanri", Instant.EPOCH));
        SettlementJson json = SettlementJson.of(new ShownVisit(
                visit,
                new VisitSettlement(List.of(refund(visit.institution(), visit.visitId(), 1, points)), payments),
                Optional.empty()));

        assertNotNull(json);
        assertNotNull(json.refund());
        assertEquals(text, json.refund().text().replace(",", ""));
        assertEquals(payments, json.refund().payments());
    }

    @Test
    void tellsNothingOfARefundWhereNothingGoesBack() {
        SettlementJson json = SettlementJson.of(new ShownVisit(
                visit,
                new VisitSettlement(
                        List.of(answer(visit.institution(), visit.visitId(), 1, SettlementResult.AWAITS_POINTS, null)),
                        List.of()),
                Optional.empty()));

        assertNotNull(json);
        assertNull(json.refund());
    }

    private String text(SettlementAnswered answer) {
        SettlementJson json = SettlementJson.of(
                new ShownVisit(visit, new VisitSettlement(List.of(answer), List.of()), Optional.empty()));
        assertNotNull(json);
        return json.text();
    }
}
