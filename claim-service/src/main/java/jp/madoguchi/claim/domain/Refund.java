package jp.madoguchi.claim.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.RefundPayment;

/**
 * 返金の記録: what people say was handed back for a visit. What was undone stays, with who undid it and why.
 *
 * @param version counts the changes, from 1
 * @param payments those that stand, in the order they were recorded
 */
public record Refund(int version, List<RefundPayment> payments, List<Undone> undone) {
    /** Nothing handed back. */
    public static final Refund NONE = new Refund(0, List.of(), List.of());

    /** Keeps its own copies. */
    public Refund {
        payments = List.copyOf(payments);
        undone = List.copyOf(undone);
    }

    /** 取り消した返金. */
    public record Undone(RefundPayment payment, String reason, String account, Instant at) {}

    /** What has been handed back. */
    public long paidYen() {
        return payments.stream().mapToLong(RefundPayment::yen).sum();
    }

    /** What was recorded for this answer and this day, if it stands: saying it twice is saying it once. */
    public boolean hasPaid(RefundMark mark) {
        return payments.stream().anyMatch(mark::isOf);
    }

    /** The payment of this id, if it stands. */
    public Optional<RefundPayment> standing(UUID paymentId) {
        return payments.stream()
                .filter(payment -> payment.paymentId().equals(paymentId))
                .findFirst();
    }

    /** Whether the payment of this id was undone. */
    public boolean isUndone(UUID paymentId) {
        return undone.stream().anyMatch(one -> one.payment().paymentId().equals(paymentId));
    }

    /** With this payment. */
    public Refund with(RefundPayment payment) {
        return new Refund(version + 1, added(payments, payment), undone);
    }

    /** Without the payment that is undone. */
    public Refund without(Undone one) {
        return new Refund(
                version + 1,
                payments.stream()
                        .filter(payment -> !payment.equals(one.payment()))
                        .toList(),
                added(undone, one));
    }

    private static <T> List<T> added(List<T> before, T one) {
        List<T> all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}
