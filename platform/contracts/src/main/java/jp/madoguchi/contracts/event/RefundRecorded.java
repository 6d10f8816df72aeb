package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/**
 * 返金を記録した: everything that has been handed back for a visit and was not undone. Each one replaces those before it.
 *
 * @param version counts the changes from 1; a higher one stands
 * @param payments in the order they were recorded
 */
public record RefundRecorded(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        int version,
        List<RefundPayment> payments,
        Instant recordedAt)
        implements Payload {
    /** Keeps its own copy. */
    public RefundRecorded {
        payments = List.copyOf(payments);
    }

    @Override
    public EventType eventType() {
        return EventType.REFUND_RECORDED;
    }

    @Override
    public String key() {
        return claimId.toString();
    }
}
