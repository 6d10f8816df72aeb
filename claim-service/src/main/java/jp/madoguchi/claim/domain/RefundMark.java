package jp.madoguchi.claim.domain;

import java.time.LocalDate;
import jp.madoguchi.contracts.event.RefundPayment;

/**
 * 返金済みの印: the answer somebody paid by, and the day they did.
 *
 * @param answer the version of the answer whose amount they saw
 */
public record RefundMark(int answer, LocalDate paidOn) {
    boolean isOf(RefundPayment payment) {
        return payment.answer() == answer && payment.paidOn().equals(paidOn);
    }
}
