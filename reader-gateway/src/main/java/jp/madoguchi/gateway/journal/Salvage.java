package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.madoguchi.gateway.application.JournalUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * 救い出し: carries over, row by row, what a damaged file still holds. A row is carried if its seal shows that this device
 * wrote it; an entry also by its own hash and encryption. Nothing else of the damaged file is believed.
 */
final class Salvage {
    private static final String JOURNAL = "journal";
    private static final String SEALS = "row_seal";

    private final PageFile from;
    private final Connection to;
    private final EntryRows rows;
    private final FoundEntries entries;
    private final Seals seals;
    private final Map<String, byte[]> sealed = new HashMap<>();
    private final NavigableMap<Long, List<Spot>> spots = new TreeMap<>();
    private long carried;

    Salvage(PageFile from, Connection to, EntryRows rows, FoundEntries entries, Seals seals) {
        this.from = from;
        this.to = to;
        this.rows = rows;
        this.entries = entries;
        this.seals = seals;
    }

    /** The old sequences that were carried over, in order. */
    List<Long> run() throws IOException, SQLException {
        for (int page = 1; page <= from.highest(); page++) {
            note(from.page(page), page, true);
        }
        // What no commit covers may still be the only copy: the log is damaged in front of it.
        for (int frame = 0; frame < from.frames(); frame++) {
            note(Optional.of(from.frame(frame)), frame, false);
        }
        List<SealedTables.Table> tables = SealedTables.of(to).tables();
        for (int page = 1; page <= from.highest(); page++) {
            carryRows(from.page(page), tables);
        }
        List<Long> found = carryEntries();
        if (carried == 0 && found.isEmpty() && !(spots.isEmpty() && sealed.isEmpty())) {
            throw new JournalUnavailable(
                    "wrong-key: nothing in the journal was written with this device key. Put the right key back.",
                    null);
        }
        return found;
    }

    private void note(Optional<ByteBuffer> bytes, int number, boolean isCommitted) throws IOException {
        Optional<LeafPage> leaf = bytes.flatMap(page -> LeafPage.of(from, page));
        for (int cell = 0; leaf.isPresent() && cell < leaf.get().cells(); cell++) {
            LeafPage.Row row = leaf.get().row(cell).orElse(null);
            if (row != null && FoundEntries.mayBe(row)) {
                spots.computeIfAbsent(row.rowid(), none -> new ArrayList<>(1)).add(new Spot(number, cell, isCommitted));
            } else if (row != null && isCommitted && row.values().size() == 2) {
                byte[] seal = row.bytes(1);
                if (seal != null) {
                    sealed.put(String.valueOf(row.text(0)), seal);
                }
            }
        }
    }

    private void carryRows(Optional<ByteBuffer> bytes, List<SealedTables.Table> tables)
            throws IOException, SQLException {
        Optional<LeafPage> leaf = bytes.flatMap(page -> LeafPage.of(from, page));
        for (int cell = 0; leaf.isPresent() && cell < leaf.get().cells(); cell++) {
            LeafPage.Row row = leaf.get().row(cell).orElse(null);
            for (SealedTables.Table table : tables) {
                if (row != null && isOf(table, row)) {
                    carry(table, row);
                }
            }
        }
    }

    /** Who looks at a refused entry is asked anew: every entry is offered again, and may not be refused again. */
    private boolean isOf(SealedTables.Table table, LeafPage.Row row) {
        if (table.name().equals(JOURNAL)
                || table.name().equals("parked_item")
                || table.name().equals(SEALS)
                || table.columns().size() != row.values().size()) {
            return false;
        }
        byte[] seal = table.isSealedBeside()
                ? sealed.get(table.name() + "/" + row.text(0))
                : row.bytes(table.columns().size() - 1);
        List<@Nullable String> covered = new ArrayList<>();
        covered.add(table.name());
        for (String column : table.covered()) {
            covered.add(row.text(table.columns().indexOf(column)));
        }
        return seal != null && Arrays.equals(seal, seals.of(covered));
    }

    private void carry(SealedTables.Table table, LeafPage.Row row) throws SQLException {
        String marks = "?" + ", ?".repeat(table.columns().size() - 1);
        try (PreparedStatement insert =
                to.prepareStatement("insert or ignore into " + table.name() + " values (" + marks + ")")) {
            for (int column = 0; column < row.values().size(); column++) {
                Object value = row.values().get(column);
                insert.setObject(column + 1, value == null && column == 0 ? (Object) row.rowid() : value);
            }
            carried += insert.executeUpdate();
        }
    }

    private List<Long> carryEntries() throws IOException, SQLException {
        List<Long> found = new ArrayList<>();
        ChainStart start = ChainStart.of(to);
        Set<UUID> known = carriedBefore();
        String previous = start.hash();
        // What went on purpose may still lie in a page that is free.
        for (Map.Entry<Long, List<Spot>> place :
                spots.tailMap(start.sequence(), false).entrySet()) {
            EntryRow entry = authentic(place.getValue(), previous);
            if (entry != null) {
                if (known.add(entry.id())) {
                    rows.carry(to, entry);
                }
                found.add(entry.sequence());
                previous = entry.hash();
            }
        }
        return found;
    }

    /** Of another file: two may hold the same entry. */
    private Set<UUID> carriedBefore() throws SQLException {
        Set<UUID> ids = new HashSet<>();
        try (PreparedStatement query = to.prepareStatement("select id from journal");
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                ids.add(UUID.fromString(result.getString(1)));
            }
        }
        return ids;
    }

    /** The committed one; else one of the log that follows the entry before it. */
    private @Nullable EntryRow authentic(List<Spot> places, String previous) throws IOException {
        for (Spot spot : places) {
            Optional<ByteBuffer> page =
                    spot.isCommitted() ? from.page(spot.number()) : Optional.of(from.frame(spot.number()));
            Optional<LeafPage> leaf = page.flatMap(bytes -> LeafPage.of(from, bytes));
            Optional<LeafPage.Row> row = leaf.isPresent() ? leaf.get().row(spot.cell()) : Optional.empty();
            EntryRow entry = row.flatMap(entries::authentic).orElse(null);
            if (entry != null && (spot.isCommitted() || entry.previousHash().equals(previous))) {
                return entry;
            }
        }
        return null;
    }

    /** 行の在りか. */
    private record Spot(int number, int cell, boolean isCommitted) {}
}
