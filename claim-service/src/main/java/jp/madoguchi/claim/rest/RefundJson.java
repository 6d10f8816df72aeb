package jp.madoguchi.claim.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.application.ShowRefund;
import jp.madoguchi.claim.application.UndoRefund;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Institution;
import jp.madoguchi.claim.domain.RefundMark;
import jp.madoguchi.claim.domain.Settlement;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementGround;
import jp.madoguchi.contracts.event.SettlementResult;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 返金: the amount that stands and what was handed back of it.
 *
 * @param answer the version of the answer that stands; 0 while none was asked for
 * @param dueYen what is still to be handed back; less than nothing where too much was
 * @param slip what the paper says beside it; only where the slip was opened
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundJson(
        UUID visitId,
        int answer,
        @Nullable SettlementResult result,
        @Nullable SettlementAmounts amounts,
        List<SettlementGround> grounds,
        List<RefundPayment> payments,
        long paidYen,
        long dueYen,
        @Nullable Slip slip) {
    static RefundJson of(ClaimCase known) {
        return of(known, null);
    }

    static RefundJson of(ShowRefund.Shown shown) {
        return of(shown.claimCase(), Slip.of(shown));
    }

    private static RefundJson of(ClaimCase known, @Nullable Slip slip) {
        Settlement settlement = known.settlement();
        return new RefundJson(
                known.visitId(),
                known.answerVersion(),
                settlement == null ? null : settlement.result(),
                settlement == null ? null : settlement.amounts(),
                settlement == null ? List.of() : settlement.grounds(),
                known.refund().payments(),
                known.refund().paidYen(),
                known.refundDueYen(),
                slip);
    }

    /** 伝票に書くこと: whose visit, of which day, and who pays; absent where it is not known here. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Slip(
            @Nullable String patientName,
            @Nullable LocalDate serviceDate,
            InstitutionCode institution,
            @Nullable String institutionName,
            @Nullable String institutionPhone) {
        static Slip of(ShowRefund.Shown shown) {
            ClaimCase known = shown.claimCase();
            VisitRecorded visit = known.facts().visit();
            return new Slip(
                    visit == null ? null : visit.patient().name(),
                    known.facts().serviceDate().orElse(null),
                    known.institution(),
                    shown.institution().map(Institution::name).orElse(null),
                    shown.institution().map(Institution::phone).orElse(null));
        }
    }

    /** 返金済みの印. */
    record Payment(@Min(1) int answer, @NotNull LocalDate paidOn) {
        RefundMark mark() {
            return new RefundMark(answer, paidOn);
        }
    }

    /** 返金済みの取消し. */
    record Undoing(
            @NotNull UUID paymentId,
            @NotBlank @Size(max = 500) String reason) {
        UndoRefund.Wish wish() {
            return new UndoRefund.Wish(paymentId, reason);
        }
    }
}
