package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.ObservationSource;
import org.jspecify.annotations.Nullable;

/**
 * 観測の添え書き: where a message was seen, and what it belongs to as far as that is known.
 *
 * @param source 出どころ: whoever hands a message in knows where it was seen, and nobody else does
 * @param pinless 暗証番号の設定が不要なカード, as the desk was told: the message does not say it
 */
record ObservationReport(
        @QueryParam("source") @NotNull ObservationSource source,
        @QueryParam("visitId") @Nullable UUID visitId,
        @QueryParam("checkId") @Nullable UUID checkId,
        @QueryParam("pinless") @Nullable Boolean pinless) {

    boolean isPinless() {
        return Boolean.TRUE.equals(pinless);
    }
}
