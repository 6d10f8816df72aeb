package jp.madoguchi.gateway.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.domain.JournalEntry;
import org.jspecify.annotations.Nullable;

/**
 * 控えの一行.
 *
 * @param body the decrypted text; absent when the row is not what this device wrote
 * @param intake what tells the intake this was taken by from another; absent of what is no visit
 */
record EntryRow(
        long sequence,
        UUID id,
        String type,
        UUID visitId,
        Instant occurredAt,
        @Nullable Long clockOffset,
        String previousHash,
        String hash,
        @Nullable String body,
        EntryState state,
        @Nullable String code,
        @Nullable String intake) {

    static EntryRow read(ResultSet result, @Nullable String body) throws SQLException {
        long offset = result.getLong("clock_offset");
        return new EntryRow(
                result.getLong("sequence"),
                UUID.fromString(result.getString("id")),
                result.getString("type"),
                UUID.fromString(result.getString("visit_id")),
                Instant.parse(result.getString("occurred_at")),
                result.getObject("clock_offset") == null ? null : offset,
                result.getString("previous_hash"),
                result.getString("hash"),
                body,
                EntryState.valueOf(result.getString("state")),
                result.getString("code"),
                result.getString("intake"));
    }

    UplinkEntry uplink() {
        return new UplinkEntry(
                sequence, id, type, occurredAt, clockOffset, previousHash, hash, Objects.requireNonNullElse(body, ""));
    }

    JournalEntry outside() {
        return new JournalEntry(sequence, id, type, occurredAt, hash, state, code);
    }
}
