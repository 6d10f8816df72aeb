package jp.madoguchi.gateway.domain;

import jp.madoguchi.contracts.event.Validity;
import org.jspecify.annotations.Nullable;

/**
 * 一括照会の一件の結果. Of the coverage it says no more than whether it is valid: the answer itself goes the way of every
 * other.
 *
 * @param validity absent where nothing was answered for this booking
 * @param fault why nothing was, a code
 */
public record BulkResult(
        String bookingId,
        @Nullable Validity validity,
        @Nullable String fault) {}
