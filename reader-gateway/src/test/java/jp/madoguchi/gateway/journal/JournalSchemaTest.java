package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryAnswer.Outcome;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.DeskFixture.Draft;
import jp.madoguchi.gateway.domain.NewVisit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalSchemaTest {
    private static final int NEWEST = 6;
    private static final String BEFORE_INTAKES = """
        create table journal_4 (sequence integer primary key, id text not null unique, type text not null,
            visit_id text not null, occurred_at text not null, clock_offset integer, previous_hash text not null,
            hash text not null, body blob not null, state text not null, code text, seal blob);
        insert into journal_4 select sequence, id, type, visit_id, occurred_at, clock_offset, previous_hash, hash, body,
            state, code, null from journal;
        insert into taken select visit_id, intake, null from journal where intake is not null;
        drop table journal;
        alter table journal_4 rename to journal;
        create index journal_state on journal (state, sequence);
        create index journal_visit on journal (visit_id);
        drop table bulk_check;
        pragma user_version = 4;
        """;

    @TempDir
    Path home;

    @BeforeEach
    void key() throws IOException {
        Files.write(home.resolve("device.key"), new byte[32]);
    }

    private int version() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma user_version")) {
            return result.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String[] firstForm() throws IOException {
        try (InputStream in = Objects.requireNonNull(JournalSchemaTest.class.getResourceAsStream("/journal.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split(";\n");
        }
    }

    @Test
    void aFreshFileHasTheNewestForm() throws SQLException {
        new JournalFixture(home).close();

        assertEquals(NEWEST, version());
    }

    @Test
    void aFileFromBeforeThereWereVersionsKeepsWhatItHolds() throws SQLException, IOException {
        execute(firstForm());
        execute("insert into setting values ('declared-cause', 'POWER_CUT')");
        JournalFixture desk = new JournalFixture(home);

        Optional<String> kept = new SqliteSettings(desk.store).get("declared-cause");
        int seals = now(desk.store.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select count(seal) from journal")) {
                return result.getInt(1);
            }
        }));
        desk.close();

        assertEquals(Optional.of("POWER_CUT"), kept);
        assertEquals(0, seals);
        assertEquals(NEWEST, version());
    }

    /** Back to the form before: as a gateway of that version would have left it. */
    private void backToFormFour() throws SQLException {
        JournalHome beside = new JournalHome(home);
        try (Connection connection = connect()) {
            new Seals(new DeviceKey(beside, home.resolve("device.key"))).teach(connection);
            try (Statement statement = connection.createStatement()) {
                for (String command : BEFORE_INTAKES.split(";\n")) {
                    statement.execute(command);
                }
            }
            SealedTables.of(connection).sealAll(connection);
        }
        beside.leave();
    }

    @Test
    void aFileOfTheFormBeforeKeepsItsEntriesAndKnowsWhoWasTakenByWhichIntake() throws SQLException {
        NewVisit before = DeskFixture.visit(new UUID(1, 1));
        NewVisit refused = DeskFixture.visit(new UUID(1, 2));
        JournalFixture old = new JournalFixture(home);
        now(old.journal.append(before));
        now(old.journal.append(refused));
        List<UplinkEntry> entries = now(old.journal.next(1, 10));
        UplinkEntry second = entries.get(1);
        now(old.journal.settle(
                List.of(new EntryAnswer(second.sequence(), second.id(), Outcome.REFUSED, "entry-body"))));
        old.close();
        backToFormFour();

        try (JournalFixture desk = new JournalFixture(home)) {
            assertEquals(0, desk.journal.identity().epoch(), "nothing had to be rescued");
            assertEquals(new Backlog(1, entries.get(0).occurredAt(), 1), desk.journal.backlog());
            assertEquals(entries, now(desk.journal.next(1, 10)));
            assertEquals("repeated", again(desk, before));
            assertEquals("repeated", again(desk, refused));
            assertEquals(
                    "conflict",
                    again(
                            desk,
                            new NewVisit(
                                    new Draft(VisitBasis.NOTHING_PRESENTED)
                                            .visitId(new UUID(1, 1))
                                            .intake(),
                                    before.visit(),
                                    null)));
        }
        assertEquals(NEWEST, version());
    }

    private static String again(JournalFixture desk, NewVisit visit) {
        return now(desk.journal.append(visit)).match(saved -> "saved", repeated -> "repeated", () -> "conflict");
    }

    @Test
    void openingAgainTakesNoStepTwice() throws SQLException {
        new JournalFixture(home).close();
        new JournalFixture(home).close();

        assertEquals(NEWEST, version());
    }

    /** The number lies in 32 bits of the file that nothing seals. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 15, 30, 31})
    void aFileWhoseVersionAloneHasChangedIsRescued(int bit) throws SQLException {
        List<UplinkEntry> entries;
        try (JournalFixture old = new JournalFixture(home)) {
            now(old.journal.append(DeskFixture.visit(new UUID(1, 1))));
            entries = now(old.journal.next(1, 10));
        }
        execute("pragma user_version = " + (NEWEST ^ 1 << bit));

        try (JournalFixture desk = new JournalFixture(home)) {
            assertEquals(1, desk.journal.identity().epoch());
            assertEquals(List.of(), desk.journal.missing());
            assertEquals(
                    entries.stream().map(UplinkEntry::id).toList(),
                    now(desk.journal.next(1, 10)).stream()
                            .limit(1)
                            .map(UplinkEntry::id)
                            .toList());
        }
        assertEquals(NEWEST, version());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alter table journal add column later text", "create table later (id text primary key)"})
    void aFileOfANewerVersionIsLeftAsItIs(String step) throws SQLException {
        new JournalFixture(home).close();
        execute(step, "pragma user_version = " + (NEWEST + 1));

        JournalUnavailable refused = assertThrows(JournalUnavailable.class, () -> new JournalFixture(home));

        assertEquals("newer-version", refused.getMessage());
        assertEquals(NEWEST + 1, version());
    }
}
