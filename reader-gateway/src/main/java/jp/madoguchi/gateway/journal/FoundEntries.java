package jp.madoguchi.gateway.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;
import org.jspecify.annotations.Nullable;

/** 見つかった控え: tells an entry from a row that only looks like one, where no file vouches for it any more. */
final class FoundEntries {
    private static final int COLUMNS = 11;
    private static final int ID = 1;
    private static final int TYPE = 2;
    private static final int OCCURRED_AT = 4;
    private static final int CLOCK_OFFSET = 5;
    private static final int PREVIOUS_HASH = 6;
    private static final int HASH = 7;
    private static final int BODY = 8;
    private static final int STATE = 9;
    private static final int SEAL = 11;
    private static final int INTAKE = 12;

    private final EncryptedJson encrypted;
    private final Seals seals;

    FoundEntries(EncryptedJson encrypted, Seals seals) {
        this.encrypted = encrypted;
        this.seals = seals;
    }

    /** Whether it may have been an entry. */
    static boolean mayBe(LeafPage.Row found) {
        return found.values().size() >= COLUMNS
                && found.bytes(BODY) != null
                && List.of(ID, TYPE, OCCURRED_AT, PREVIOUS_HASH, HASH, STATE).stream()
                        .allMatch(column -> found.text(column) != null);
    }

    /** The entry, if its body, its id, its time and its place are as this device wrote them. */
    Optional<EntryRow> authentic(LeafPage.Row found) {
        byte[] locked = found.bytes(BODY);
        if (locked == null || !mayBe(found)) {
            return Optional.empty();
        }
        try {
            EntryRow entry = entry(found, encrypted.unlock(locked, EntryRows.row(found.rowid())));
            return EntryHash.holds(entry.uplink(), entry.previousHash()) ? Optional.of(entry) : Optional.empty();
        } catch (Damaged | IllegalArgumentException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private EntryRow entry(LeafPage.Row found, String body) {
        return new EntryRow(
                found.rowid(),
                UUID.fromString(String.valueOf(found.text(ID))),
                String.valueOf(found.text(TYPE)),
                visitId(body),
                Instant.parse(String.valueOf(found.text(OCCURRED_AT))),
                isSealed(found) && found.values().get(CLOCK_OFFSET) instanceof Long offset ? offset : null,
                String.valueOf(found.text(PREVIOUS_HASH)),
                String.valueOf(found.text(HASH)),
                body,
                EntryState.PENDING,
                null,
                isSealed(found) ? found.text(INTAKE) : null);
    }

    /** From the body, which the hash covers, and not from the column, which it does not. */
    private UUID visitId(String body) {
        JsonNode fact = encrypted.value(body, JsonNode.class);
        return UUID.fromString(fact.path("visitId").asText(fact.path("actionId").asText()));
    }

    private boolean isSealed(LeafPage.Row found) {
        List<@Nullable String> covered = new ArrayList<>();
        covered.add("journal");
        for (int column = 0; column < COLUMNS; column++) {
            if (column != BODY) {
                covered.add(found.text(column));
            }
        }
        if (found.values().size() > INTAKE) {
            covered.add(found.text(INTAKE));
        }
        return Arrays.equals(found.bytes(SEAL), seals.of(covered));
    }
}
