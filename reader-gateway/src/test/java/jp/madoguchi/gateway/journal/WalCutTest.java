package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 途切れたログと停電: wherever the log ends and whatever of the unforced part of it reached the disk, the journal opens to its
 * last whole commit, and says what is missing.
 */
class WalCutTest {
    private static final int VISITS = 100;
    private static final int HEADER = 32;
    private static final int FRAME = 24 + 4096;
    private static final int SECTOR = 512;

    private Path folder;
    private Path home;
    private Snapshot whole;
    private byte[] log;
    /** How long the log was when so many entries had been called saved. */
    private final List<Integer> lengths = new ArrayList<>();

    @BeforeEach
    void fill() throws IOException {
        folder = Snapshot.folder();
        home = folder.resolve("home");
        Path filled = folder.resolve("filled");
        try (JournalFixture desk = new JournalFixture(filled)) {
            lengths.add(0);
            for (int i = 1; i <= VISITS; i++) {
                now(desk.journal.append(DeskFixture.visit(new UUID(1, i))));
                lengths.add((int) Files.size(filled.resolve("journal.db-wal")));
            }
            whole = Snapshot.of(filled);
            log = whole.log();
        }
    }

    @AfterEach
    void tidy() throws IOException {
        Snapshot.empty(folder);
    }

    private int saved(int length) {
        int saved = 0;
        while (saved < VISITS && lengths.get(saved + 1) <= length) {
            saved++;
        }
        return saved;
    }

    private List<UplinkEntry> entries(Snapshot snapshot) throws IOException {
        snapshot.layDown(home);
        try (JournalFixture desk = new JournalFixture(home)) {
            assertEquals(0, desk.journal.identity().epoch(), "nothing was acknowledged that is not there");
            return now(desk.journal.next(1, VISITS + 1));
        }
    }

    @Test
    void opensToTheLastWholeCommitWhereverTheLogIsCut() throws IOException {
        TreeSet<Integer> cuts = new TreeSet<>();
        for (int border = HEADER; border <= log.length; border += FRAME) {
            cuts.addAll(List.of(border - 1, border, Math.min(log.length, border + 1)));
        }
        List<Integer> borders = List.copyOf(cuts);
        cuts.clear();
        // With every build each seventh border, by hand all of them; and some bytes between.
        for (int i = 0; i < borders.size(); i += Trials.of(7, 1)) {
            cuts.add(borders.get(i));
        }
        for (int cut = 0; cut < log.length; cut += Trials.of(9_973, 997)) {
            cuts.add(cut);
        }
        Snapshot unmarked = whole.withoutMark();
        for (int cut : cuts) {
            assertEquals(
                    saved(cut),
                    entries(unmarked.withLog(Arrays.copyOf(log, cut))).size(),
                    "cut at " + cut);
        }
        Trials.write(
                "wal-cut",
                cuts.size() + " cuts of a log of " + log.length + " bytes, each opened to the last whole commit");
    }

    /** By hand at every byte: to which commit the journal opens is decided by SQLite, which is asked alone here. */
    @Test
    void theLogIsWorthItsWholeCommitsAtEveryByte() throws IOException, SQLException {
        whole.withoutMark().layDown(home);
        int cuts = 0;
        try (FileChannel tail = FileChannel.open(home.resolve("journal.db-wal"), StandardOpenOption.WRITE)) {
            for (int cut = log.length; cut >= 0; cut -= Trials.of(9_973, 1)) {
                tail.truncate(cut);
                Files.deleteIfExists(home.resolve("journal.db-shm"));
                assertEquals(saved(cut), recovered(), "cut at " + cut);
                cuts++;
            }
        }
        Trials.write("wal-bytes", cuts + " cuts of a log of " + log.length + " bytes, each worth its whole commits");
    }

    /** Read only: nothing of the log is carried into the file when the connection ends. */
    private int recovered() throws SQLException {
        String file = "jdbc:sqlite:file:" + home.resolve("journal.db") + "?mode=ro";
        try (Connection connection = DriverManager.getConnection(file);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from journal")) {
            return count.getInt(1);
        }
    }

    @Test
    void saysWhatIsMissingWhenAcknowledgedEntriesAreCutOff() throws IOException {
        for (int cut = 0; cut < log.length; cut += Trials.of(299_993, 9_973)) {
            whole.withLog(Arrays.copyOf(log, cut)).layDown(home);
            try (JournalFixture desk = new JournalFixture(home)) {
                List<Long> there = now(desk.journal.next(1, VISITS + 1)).stream()
                        .map(UplinkEntry::sequence)
                        .toList();
                List<Long> missing = desk.journal.missing().stream()
                        .flatMapToLong(gap -> LongStream.rangeClosed(gap.from(), gap.to()))
                        .boxed()
                        .toList();
                assertTrue(there.size() >= saved(cut), "cut at " + cut);
                assertEquals(
                        LongStream.rangeClosed(1, VISITS).boxed().toList(),
                        Stream.concat(there.stream(), missing.stream()).toList(),
                        "cut at " + cut);
            }
        }
    }

    @Test
    void losesNothingAcknowledgedWhateverOfTheUnforcedPartReachedTheDisk() throws IOException {
        Random chance = new Random(22);
        int states = Trials.of(150, 25_000);
        for (int state = 0; state < states; state++) {
            int acknowledged = chance.nextInt(VISITS);
            byte[] partly = Arrays.copyOf(log, lengths.get(acknowledged + 1));
            for (int at = Math.max(HEADER, lengths.get(acknowledged)); at < partly.length; at += SECTOR) {
                if (chance.nextInt(4) == 0) {
                    Arrays.fill(partly, at, Math.min(partly.length, at + SECTOR), (byte) 0);
                }
            }
            int there = entries(whole.withoutMark().withLog(partly)).size();
            assertTrue(there == acknowledged || there == acknowledged + 1, "state " + state + ": " + there);
        }
        Trials.write("power-cut", states + " states of an unforced log, 0 acknowledged entries lost");
    }

    @Test
    void losesNothingWhenThePowerGoesWhileTheLogIsWrittenIntoTheFile() throws IOException {
        whole.layDown(home);
        new JournalFixture(home).close();
        byte[] after = Files.readAllBytes(home.resolve("journal.db"));
        byte[] before = whole.file();
        Random chance = new Random(22);
        int states = Trials.of(100, 25_000);
        for (int state = 0; state < states; state++) {
            byte[] mixed = Arrays.copyOf(before, chance.nextBoolean() ? after.length : before.length);
            for (int at = 0; at < mixed.length; at += SECTOR) {
                if (chance.nextBoolean()) {
                    System.arraycopy(after, at, mixed, at, Math.min(SECTOR, mixed.length - at));
                }
            }
            assertEquals(VISITS, entries(whole.withFile(mixed)).size(), "state " + state);
        }
    }
}
