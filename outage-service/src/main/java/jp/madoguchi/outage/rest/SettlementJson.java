package jp.madoguchi.outage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.event.SettlementGround;
import jp.madoguchi.contracts.event.SettlementResult;
import jp.madoguchi.outage.application.ShownVisit;
import jp.madoguchi.outage.domain.VisitSettlement;
import org.jspecify.annotations.Nullable;

/**
 * 精算: what the patient gets back or still has to pay, or why that is not known. Without a result nobody has answered.
 *
 * @param text one line for people
 * @param earlier amounts that were named before and do not stand any more
 * @param refund what is to be handed back and what was; absent where neither is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SettlementJson(
        @Nullable SettlementResult result,
        String text,
        @Nullable SettlementAmounts amounts,
        @Nullable Instant answeredAt,
        List<SettlementGround> grounds,
        List<Earlier> earlier,
        @Nullable Refund refund) {
    private static final Set<ResolutionKind> WITH_MONEY =
            Set.of(ResolutionKind.REFUND_FULL_CHARGE, ResolutionKind.RATIO_DIFFERENCE);
    private static final String ASKED = "金額を計算しています";
    private static final int TEN_PERCENT = 10;

    /** 前の金額. */
    record Earlier(SettlementResult result, String text, Instant answeredAt) {
        static Earlier of(SettlementAnswered answer) {
            return new Earlier(answer.result(), line(answer), answer.answeredAt());
        }
    }

    /**
     * 返金: 未返金, 返金済み, or the rest after a correction.
     *
     * @param text one line for people
     */
    record Refund(String text, long paidYen, long dueYen, List<RefundPayment> payments) {
        static @Nullable Refund of(VisitSettlement settlement) {
            long paid = settlement.paidYen();
            long due = settlement.dueYen();
            return paid == 0 && due == 0 ? null : new Refund(text(paid, due), paid, due, settlement.payments());
        }

        private static String text(long paid, long due) {
            if (paid == 0) {
                return "未返金 " + yen(due);
            }
            String rest = due > 0 ? "、残り " + yen(due) : "、返し過ぎ " + yen(-due);
            return "返金済み " + yen(paid) + (due == 0 ? "" : rest);
        }
    }

    /** Of this visit; none while nobody has asked for its amounts. */
    static @Nullable SettlementJson of(ShownVisit shown) {
        VisitSettlement settlement = shown.settlement();
        return settlement
                .standing()
                .map(answer -> answered(answer, settlement))
                .orElse(isAboutMoney(shown.visit().resolution()) ? asked() : null);
    }

    private static boolean isAboutMoney(@Nullable ResolutionKind decided) {
        return decided != null && WITH_MONEY.contains(decided);
    }

    private static SettlementJson asked() {
        return new SettlementJson(null, ASKED, null, null, List.of(), List.of(), null);
    }

    private static SettlementJson answered(SettlementAnswered answer, VisitSettlement settlement) {
        return new SettlementJson(
                answer.result(),
                line(answer),
                answer.amounts(),
                answer.answeredAt(),
                answer.grounds(),
                settlement.earlierAmounts().stream().map(Earlier::of).toList(),
                Refund.of(settlement));
    }

    private static String line(SettlementAnswered answer) {
        SettlementAmounts amounts = answer.amounts();
        if (amounts == null) {
            return answer.result().label();
        }
        String taken = share(amounts.chargedPercent()) + " " + yen(amounts.paidYen());
        return answer.result() == SettlementResult.EVEN
                ? answer.result().label() + "（" + taken + "）"
                : answer.result().label() + " " + yen(amounts.differenceYen()) + "（" + taken + " → "
                        + share(amounts.rightPercent()) + " " + yen(amounts.rightYen()) + "）";
    }

    private static String share(int percent) {
        return percent / TEN_PERCENT + "割";
    }

    private static String yen(long amount) {
        return String.format(Locale.ROOT, "%,d円", amount);
    }
}
