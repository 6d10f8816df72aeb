package jp.madoguchi.eligibility.rest;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.HistoryCursor;

/** 続きの印: a cursor as text without meaning to its receiver; a time and an opaque id, nothing personal. */
final class CursorText {
    private static final int BYTES = 3 * Long.BYTES;
    /** Base64 writes four characters for three bytes. */
    static final int LENGTH = BYTES / 3 * 4;

    private CursorText() {}

    static String write(HistoryCursor cursor) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(BYTES)
                        .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, cursor.answeredAt()))
                        .putLong(cursor.checkId().getMostSignificantBits())
                        .putLong(cursor.checkId().getLeastSignificantBits())
                        .array());
    }

    /** Nothing for what this never wrote. */
    static Optional<HistoryCursor> read(String text) {
        try {
            return read(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<HistoryCursor> read(byte[] bytes) {
        if (bytes.length != BYTES) {
            return Optional.empty();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long micros = buffer.getLong();
        return micros < 0
                ? Optional.empty()
                : Optional.of(new HistoryCursor(
                        Instant.EPOCH.plus(micros, ChronoUnit.MICROS), new UUID(buffer.getLong(), buffer.getLong())));
    }
}
