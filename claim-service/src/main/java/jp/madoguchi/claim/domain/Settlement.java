package jp.madoguchi.claim.domain;

import java.util.List;
import jp.madoguchi.contracts.event.ResolutionKind;
import jp.madoguchi.contracts.event.SettlementAmounts;
import jp.madoguchi.contracts.event.SettlementGround;
import jp.madoguchi.contracts.event.SettlementResult;
import org.jspecify.annotations.Nullable;

/**
 * 精算の答え: what was last said about the amounts of a visit.
 *
 * @param version counts what was said, from 1
 * @param kind what was to be done
 * @param amounts present exactly when they are known
 */
public record Settlement(
        int version,
        ResolutionKind kind,
        SettlementResult result,
        @Nullable SettlementAmounts amounts,
        List<SettlementGround> grounds) {
    /** Keeps its own copy. */
    public Settlement {
        grounds = List.copyOf(grounds);
    }

    /** The first answer. */
    public static Settlement first(
            ResolutionKind kind,
            SettlementResult result,
            @Nullable SettlementAmounts amounts,
            List<SettlementGround> grounds) {
        return new Settlement(1, kind, result, amounts, grounds);
    }

    /** What is to be handed back. */
    public long refundYen() {
        return amounts != null && result == SettlementResult.REFUND ? amounts.differenceYen() : 0;
    }

    /** This answer after an earlier one: the earlier one itself where nothing else is said, else the next. */
    public Settlement after(@Nullable Settlement earlier) {
        if (earlier == null) {
            return this;
        }
        return numbered(earlier.version).equals(earlier) ? earlier : numbered(earlier.version + 1);
    }

    private Settlement numbered(int number) {
        return new Settlement(number, kind, result, amounts, grounds);
    }
}
