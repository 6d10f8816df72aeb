package jp.madoguchi.gateway.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.uplink.EntryHash;
import jp.madoguchi.gateway.domain.EntryState;
import jp.madoguchi.gateway.journal.EncryptedJson.Damaged;
import org.jspecify.annotations.Nullable;

/**
 * 連鎖の点検: whether every entry follows the one before and is, seal and all, as this device wrote it. The file is read
 * by one thread, a lot at a time: there may be many. What costs time is the mathematics over each row, and the rows of
 * a lot share all the processors for it.
 */
final class ChainCheck {
    private static final int LOT = 1_000;
    private static final String SEAL = "seal of " + SealedTables.JOURNAL;
    private static final String CHAIN = "chain";

    private final EncryptedJson encrypted;
    private final Seals seals;

    ChainCheck(EncryptedJson encrypted, Seals seals) {
        this.encrypted = encrypted;
        this.seals = seals;
    }

    /** What is wrong with the entries, in a word, if anything is. */
    Optional<String> fault(Connection connection) throws SQLException {
        try {
            return fault(connection, Place.behind(ChainStart.of(connection)));
        } catch (IllegalArgumentException noBeginning) {
            return Optional.of(CHAIN);
        }
    }

    private Optional<String> fault(Connection connection, Place first) throws SQLException {
        Columns columns = new Columns(SealedTables.Table.of(connection, SealedTables.JOURNAL));
        try (PreparedStatement query = connection.prepareStatement(columns.query());
                ResultSet result = query.executeQuery()) {
            Place next = first;
            Optional<String> fault = Optional.empty();
            List<Row> lot = new ArrayList<>(LOT);
            while (fault.isEmpty() && result.next()) {
                Row row = columns.row(result, next);
                lot.add(row);
                next = row.behind();
                if (lot.size() == LOT) {
                    fault = fault(lot);
                    lot.clear();
                }
            }
            return fault.or(() -> fault(lot));
        }
    }

    private Optional<String> fault(List<Row> lot) {
        return lot.parallelStream().map(this::fault).flatMap(Optional::stream).findAny();
    }

    private Optional<String> fault(Row row) {
        if (row.columns.isSealed() && !Arrays.equals(row.seal, seals.of(row.covered))) {
            return Optional.of(SEAL);
        }
        try {
            return isInPlace(row) ? Optional.empty() : Optional.of(CHAIN);
        } catch (Damaged | IllegalArgumentException | DateTimeException notOurs) {
            // An id, a time or a state that is none.
            return Optional.of(CHAIN);
        }
    }

    private boolean isInPlace(Row row) throws Damaged {
        byte[] body = row.body;
        if (body == null
                || !row.text("sequence").equals(Long.toString(row.place.sequence()))
                || !row.text("previous_hash").equals(row.place.previousHash())
                || !isReadable(row)) {
            return false;
        }
        String hash = EntryHash.of(
                List.of(
                        row.place.previousHash(),
                        row.text("sequence"),
                        UUID.fromString(row.text("id")).toString(),
                        row.text("type"),
                        SortableTime.plain(row.text("occurred_at"))),
                encrypted.unlockBytes(body, EntryRows.row(row.place.sequence())));
        return row.text("hash").equals(hash);
    }

    /** What the hash does not cover and a file of an earlier form has no seal over. */
    private static boolean isReadable(Row row) {
        String visit = row.text("visit_id");
        String state = row.text("state");
        return visit.equals(UUID.fromString(visit).toString())
                && state.equals(EntryState.valueOf(state).name());
    }

    /** 在るべき所: the sequence an entry has to have, and the hash before it. */
    private record Place(long sequence, String previousHash) {
        static Place behind(ChainStart gone) {
            return new Place(gone.sequence() + 1, gone.hash());
        }
    }

    /** 読んだままの行: nothing in it is believed yet. */
    private static final class Row {
        private final Columns columns;
        private final List<@Nullable String> covered;
        private final byte @Nullable [] body;
        private final byte @Nullable [] seal;
        private final Place place;

        Row(
                Columns columns,
                List<@Nullable String> covered,
                byte @Nullable [] body,
                byte @Nullable [] seal,
                Place place) {
            this.columns = columns;
            this.covered = covered;
            this.body = body;
            this.seal = seal;
            this.place = place;
        }

        /** The column's text; an absent one is like none that may stand there. */
        String text(String column) {
            return Objects.requireNonNullElse(covered.get(columns.place(column)), "");
        }

        Place behind() {
            return new Place(place.sequence() + 1, text("hash"));
        }
    }

    /** 列: those the seal covers, in its order; whatever later versions add is among them. */
    private static final class Columns {
        private final List<String> names = new ArrayList<>();
        private final boolean isSealed;

        Columns(SealedTables.Table journal) {
            this.isSealed = !journal.isSealedBeside();
            // As the seal begins: with the table's name.
            names.add(journal.name());
            names.addAll(journal.covered());
        }

        boolean isSealed() {
            return isSealed;
        }

        int place(String column) {
            return names.indexOf(column);
        }

        String query() {
            return "select " + String.join(", ", names.subList(1, names.size())) + ", body" + (isSealed ? ", seal" : "")
                    + " from " + names.get(0) + " order by sequence";
        }

        Row row(ResultSet result, Place place) throws SQLException {
            List<@Nullable String> covered = new ArrayList<>(names.size());
            covered.add(names.get(0));
            for (int column = 1; column < names.size(); column++) {
                covered.add(text(result.getObject(column)));
            }
            return new Row(
                    this,
                    covered,
                    result.getBytes(names.size()),
                    isSealed ? result.getBytes(names.size() + 1) : null,
                    place);
        }

        /** As the file's own function reads it: a value of another kind is another value. */
        private static @Nullable String text(@Nullable Object value) {
            if (value == null) {
                return null;
            }
            return value instanceof byte[] bytes ? Seals.text(bytes) : value.toString();
        }
    }
}
