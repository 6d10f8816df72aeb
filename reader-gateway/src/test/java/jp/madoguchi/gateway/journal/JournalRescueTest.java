package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.MissingEntries;
import jp.madoguchi.gateway.domain.MissingReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 壊れた控え: found when it is opened, set aside unchanged, every readable entry carried over, the missing ones named. */
class JournalRescueTest {
    private static final int PAGE = 4096;
    private static final int VISITS = 12;

    @TempDir
    Path home;

    private JournalFixture desk;
    private List<UplinkEntry> before;

    @BeforeEach
    void fill() {
        desk = new JournalFixture(home);
        for (int i = 1; i <= VISITS; i++) {
            now(desk.journal.append(DeskFixture.visit(new UUID(1, i))));
        }
        before = now(desk.journal.next(Long.MAX_VALUE, 100));
        desk.close();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void reopen() {
        desk = new JournalFixture(home);
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private byte[] file() throws IOException {
        return Files.readAllBytes(home.resolve("journal.db"));
    }

    private Path aside() throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(path -> path.getFileName().toString().startsWith("damaged-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void zero(long page) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(home.resolve("journal.db").toFile(), "rw")) {
            file.seek((page - 1) * PAGE);
            file.write(new byte[PAGE]);
        }
    }

    /** The old sequences that are still there, by their entries' ids. */
    private List<Long> kept() {
        List<UplinkEntry> after = now(desk.journal.next(Long.MAX_VALUE, 100));
        assertEquals(
                LongStream.rangeClosed(1, after.size()).boxed().toList(),
                after.stream().map(UplinkEntry::sequence).toList(),
                "a new chain has no holes");
        return before.stream()
                .filter(old -> after.stream()
                        .anyMatch(now -> now.id().equals(old.id())
                                && now.body().equals(old.body())
                                && now.occurredAt().equals(old.occurredAt())
                                && now.type().equals(old.type())))
                .map(UplinkEntry::sequence)
                .toList();
    }

    private static List<Long> all() {
        return LongStream.rangeClosed(1, VISITS).boxed().toList();
    }

    private List<Long> missing() {
        return desk.journal.missing().stream()
                .flatMapToLong(gap -> LongStream.rangeClosed(gap.from(), gap.to()))
                .boxed()
                .toList();
    }

    @Test
    void aWholeFileStaysWhereItIs() {
        reopen();

        assertEquals(0, desk.journal.identity().epoch());
        assertEquals(List.of(), desk.journal.missing());
        assertEquals(before, now(desk.journal.next(Long.MAX_VALUE, 100)));
    }

    @Test
    void aChangedRowIsMissingAndTheRestGoesOnInANewChain() throws SQLException, IOException {
        UUID first = identity();
        execute("update journal set body = (select body from journal where sequence = 2) where sequence = 7");
        byte[] damaged = file();

        reopen();

        assertTrue(desk.journal.isIntact());
        assertEquals(List.of(new MissingEntries(7, 7, DeskFixture.NOW, MissingReason.DAMAGED)), desk.journal.missing());
        assertEquals(all().stream().filter(sequence -> sequence != 7).toList(), kept());
        assertEquals(new Backlog(VISITS - 1, DeskFixture.NOW, 0), desk.journal.backlog());
        assertEquals(1, desk.journal.identity().epoch());
        assertNotEquals(first, desk.journal.identity().journalId());
        assertArrayEquals(damaged, Files.readAllBytes(aside().resolve("journal.db")), "set aside unchanged");
        assertEquals(Optional.of(aside().getFileName().toString()), new SqliteSettings(desk.store).get("set-aside"));
    }

    private UUID identity() {
        reopen();
        UUID id = desk.journal.identity().journalId();
        desk.close();
        return id;
    }

    @Test
    void aMissingRowIsNamedAlsoAfterFurtherRestarts() throws SQLException {
        execute("delete from journal where sequence between 3 and 4");

        reopen();
        desk.close();
        reopen();

        assertEquals(List.of(3L, 4L), missing());
        assertEquals(1, desk.journal.identity().epoch());
    }

    @Test
    void whatWasSentIsOfferedAgain() throws SQLException {
        reopen();
        now(desk.journal.settle(before.stream()
                .map(entry -> new EntryAnswer(entry.sequence(), entry.id(), EntryAnswer.Outcome.ACCEPTED, null))
                .toList()));
        desk.close();
        execute("update journal set state = 'PENDING' where sequence = 5");

        reopen();

        assertEquals(all(), kept());
        assertEquals(List.of(), missing());
        assertEquals(VISITS, desk.journal.backlog().unsent());
    }

    @Test
    void aTakenPatientIsKnownAsTakenWhateverWasLost() throws SQLException {
        execute("update journal set intake = '2|x' where visit_id = '" + new UUID(1, 2) + "'");

        reopen();

        assertEquals("repeated", append(new UUID(1, 1)));
        assertEquals("conflict", append(new UUID(1, 2)), "nobody can tell any more whether it is the same");
    }

    private String append(UUID visitId) {
        return now(desk.journal.append(DeskFixture.visit(visitId)))
                .match(saved -> "saved", repeated -> "repeated", () -> "conflict");
    }

    @Test
    void everyPageButTheirsIsSurvivedByTheEntries() throws IOException {
        byte[] whole = file();
        byte[] mark = Files.readAllBytes(home.resolve("mark"));
        for (int page = 1; page <= whole.length / PAGE; page++) {
            zero(page);

            reopen();

            List<Long> both =
                    Stream.concat(kept().stream(), missing().stream()).sorted().toList();
            assertEquals(all(), both, "page " + page + ": each is there or named");
            assertTrue(kept().size() >= VISITS - 4, "page " + page + ": one page does not take the others along");
            desk.close();
            Files.write(home.resolve("journal.db"), whole);
            Files.write(home.resolve("mark"), mark);
        }
        reopen();
    }

    @Test
    void aLostEndIsNamed() throws IOException, SQLException {
        execute("delete from journal where sequence > 9");

        reopen();

        assertEquals(
                List.of(new MissingEntries(10, VISITS, DeskFixture.NOW, MissingReason.CUT_OFF)),
                desk.journal.missing());
        assertEquals("saved", append(new UUID(1, 77)));
        assertEquals(1, desk.journal.identity().epoch(), "the same numbers are not given twice in one chain");
    }

    @Test
    void aJournalThatIsGoneAltogetherIsNamed() throws IOException {
        Files.delete(home.resolve("journal.db"));

        reopen();

        assertEquals(
                List.of(new MissingEntries(1, VISITS, DeskFixture.NOW, MissingReason.CUT_OFF)), desk.journal.missing());
    }

    @Test
    void aSealingKeyThatWasUsedIsNotUsedAgain() throws SQLException {
        reopen();
        now(desk.keys.add(List.of(new SealingKey(new UUID(1, 1), "{\"a\":1}"), new SealingKey(new UUID(1, 2), "{}"))));
        SealingKey used = now(desk.keys.take()).orElseThrow();
        desk.close();
        execute("delete from journal where sequence = 1");

        reopen();

        assertEquals(1, desk.keys.left());
        assertNotEquals(used, now(desk.keys.take()).orElseThrow());
    }

    @Test
    void aForeignKeyDoesNotCostTheJournal() throws IOException {
        byte[] ours = Files.readAllBytes(home.resolve("device.key"));
        byte[] whole = file();
        Files.write(home.resolve("device.key"), new byte[32]);

        JournalUnavailable refused = assertThrows(JournalUnavailable.class, this::reopen);
        assertTrue(String.valueOf(refused.getMessage()).startsWith("wrong-key"), refused.getMessage());

        assertArrayEquals(whole, file());
        Files.write(home.resolve("device.key"), ours);
        reopen();
        assertEquals(before, now(desk.journal.next(Long.MAX_VALUE, 100)));
    }

    @Test
    void aLostKeyIsNotMadeAnew() throws IOException {
        Files.delete(home.resolve("device.key"));

        JournalUnavailable refused = assertThrows(JournalUnavailable.class, this::reopen);

        assertTrue(String.valueOf(refused.getMessage()).startsWith("key-missing"), refused.getMessage());
        assertFalse(Files.exists(home.resolve("device.key")));
    }

    @Test
    void aPowerCutInTheMiddleOfTheRescueLosesNothing() throws IOException, SQLException {
        execute("delete from journal where sequence = 1");
        reopen();
        desk.close();
        // As if the power had gone between the two moves.
        Files.move(home.resolve("journal.db"), home.resolve("journal.next"));

        reopen();

        assertEquals(all().subList(1, VISITS), kept());
        assertEquals(List.of(1L), missing());
    }
}
