package jp.madoguchi.eligibility.rest;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.ObservationSource;
import org.jspecify.annotations.Nullable;

/**
 * 観測の添え書き: where a message was seen and what it belongs to; all of it may be missing.
 *
 * @param source a face file unless it says otherwise
 * @param pinless 暗証番号の設定が不要なカード, as the desk was told: the message does not say it
 */
record ObservationReport(
        @QueryParam("source") @Nullable ObservationSource source,
        @QueryParam("visitId") @Nullable UUID visitId,
        @QueryParam("checkId") @Nullable UUID checkId,
        @QueryParam("pinless") @Nullable Boolean pinless) {

    boolean isPinless() {
        return Boolean.TRUE.equals(pinless);
    }

    ObservationSource sourceOrFace() {
        return Objects.requireNonNullElse(source, ObservationSource.FACE_FILE);
    }
}
