package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 精算の依頼に答えた: the amounts, or why there are none. Each answer replaces those before it and adds nothing to them; a
 * correction of the points or of the coverage is a new answer.
 *
 * @param version counts the answers about this visit from 1; a higher one stands
 * @param askedAt of the request this answers
 * @param amounts present exactly when the result is REFUND, ASK_PATIENT or EVEN
 */
public record SettlementAnswered(
        UUID claimId,
        UUID visitId,
        InstitutionCode institution,
        int version,
        ResolutionKind kind,
        Instant askedAt,
        SettlementResult result,
        @Nullable SettlementAmounts amounts,
        List<SettlementGround> grounds,
        Instant answeredAt)
        implements Payload {
    /** Keeps its own copy. */
    public SettlementAnswered {
        grounds = List.copyOf(grounds);
    }

    @Override
    public EventType eventType() {
        return EventType.SETTLEMENT_ANSWERED;
    }

    @Override
    public String key() {
        return claimId.toString();
    }
}
