package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.MissingReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever another program changes, in any column of any table, is found when the journal is opened. */
class RowSealTest {
    /** What the desk or a package of it writes by itself; here a row each, as any writer would. */
    private static final List<String> OTHERS = List.of(
            "insert into last_known values ('p', 1, 'l', '2026-11-20', '2026-11-20T00:00:00.000Z', x'00')",
            "insert into visual_check values ('v', '{}', null)",
            "insert into portal_session (id, body) values ('s', '{}')",
            "insert into bulk_check values ('b', '2026-11-21', 'ASKED', x'00')",
            "insert into seen_message values ('h', 'v', 'CARD', x'00')",
            "insert into refused_message values (-1, 'STANDING', 's', null, '2026-11-20T00:00:00.000Z', 'code', null,"
                    + " '2026-11-23', null, null)",
            "insert into taken (visit_id, fingerprint) values ('v', '2|x')",
            "insert into past_visit values ('v', 1, '2026-11-20T00:00:00.000Z', 'FORWARDED')",
            "insert into ticket values ('t', 'uketsuke', '2026-11-21T00:00:00.000Z', null)",
            "update ticket set revoked_at = '2026-11-20T00:00:00.000Z'",
            "insert or replace into setting values ('x', 'y')",
            "insert into setting values ('x', 'z') on conflict (name) do update set value = excluded.value",
            "insert into setting values ('gone', 'z')",
            "delete from setting where name = 'gone'");

    private Path folder;
    private Path home;
    private Snapshot snapshot;
    private final List<String> changes = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        folder = Snapshot.folder();
        home = folder.resolve("home");
        try (JournalFixture desk = new JournalFixture(home)) {
            assertTrue(desk.isKept(DeskFixture.presentation(new UUID(1, 1), null), "content"));
            now(desk.journal.append(DeskFixture.visit(new UUID(1, 1))));
            UplinkEntry sent = now(desk.journal.next(1, 1)).get(0);
            now(desk.journal.settle(List.of(
                    new EntryAnswer(sent.sequence(), sent.id(), EntryAnswer.Outcome.REFUSED, "entry-conflict"))));
            now(desk.keys.add(List.of(new SealingKey(new UUID(4, 4), "{}"))));
            now(desk.standingLog.add(
                    new GatewayStatus(new UUID(6, 6), GatewayMode.NORMAL, null, Map.of(), 0, null, DeskFixture.NOW)));
            now(desk.pictures.keep(new UUID(1, 1), new byte[] {1}, DeskFixture.action()));
            desk.store.transaction(connection -> {
                MissingRows.add(connection, new MissingEntries(7, 8, DeskFixture.NOW, MissingReason.DAMAGED));
                try (Statement statement = connection.createStatement()) {
                    for (String other : OTHERS) {
                        statement.execute(other);
                    }
                }
                for (SealedTables.Table table : SealedTables.of(connection).tables()) {
                    if (table.isSealedBeside()) {
                        changes.add("delete from " + table.name());
                    }
                    table.columns().stream()
                            .filter(column -> !(table.name().equals("picture") && column.equals("body")))
                            .forEach(column -> changes.add("update " + table.name() + " set " + column + " = "
                                    + (column.endsWith("sequence")
                                            ? column + " + 10"
                                            : "coalesce(" + column + ", '') || 'x'")));
                }
                return true;
            });
        }
        snapshot = Snapshot.of(home);
    }

    @AfterEach
    void tidy() throws IOException {
        Snapshot.empty(folder);
    }

    @Test
    void everyChangeIsFound() throws IOException, SQLException {
        assertTrue(changes.size() > 55, "every table has rows here");
        for (String change : changes) {
            snapshot.layDown(home);
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                    Statement statement = other.createStatement()) {
                assertTrue(statement.executeUpdate(change) > 0, change);
            }
            try (JournalFixture desk = new JournalFixture(home)) {
                assertEquals(1, desk.journal.identity().epoch(), change);
            }
        }
    }

    @Test
    void whatTheGatewayItselfWroteIsNot() throws IOException {
        snapshot.layDown(home);
        try (JournalFixture desk = new JournalFixture(home)) {
            assertEquals(0, desk.journal.identity().epoch());
        }
    }
}
