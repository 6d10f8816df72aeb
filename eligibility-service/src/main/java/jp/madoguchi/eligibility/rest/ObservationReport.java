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
 */
record ObservationReport(
        @QueryParam("source") @Nullable ObservationSource source,
        @QueryParam("visitId") @Nullable UUID visitId,
        @QueryParam("checkId") @Nullable UUID checkId) {

    ObservationSource sourceOrFace() {
        return Objects.requireNonNullElse(source, ObservationSource.FACE_FILE);
    }
}
