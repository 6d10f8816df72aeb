package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryAnswer.Outcome;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.Journal.AppendOutcome;
import jp.madoguchi.gateway.application.TermKeeper;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.ParkedClosing;
import jp.madoguchi.gateway.domain.SavedVisit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 済んだ控えの期限: what the cluster has taken goes after its term, and nothing else does. */
class RetentionTest {
    private static final Duration SENT = Duration.ofDays(46);
    private static final Duration TAKEN = Duration.ofDays(93);

    @TempDir
    Path home;

    private DeskTime time = DeskTime.proven(DeskFixture.NOW);
    private JournalFixture desk;

    @BeforeEach
    void open() {
        desk = new JournalFixture(home, time.terms());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void restart() {
        desk.close();
        open();
    }

    private static UUID visit(long number) {
        return new UUID(1, number);
    }

    private void take(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(visit -> now(desk.journal.append(DeskFixture.visit(visit(visit)))));
    }

    private void settle(long sequence, Outcome outcome) {
        UplinkEntry entry = now(desk.journal.next(sequence, 100)).stream()
                .filter(one -> one.sequence() == sequence)
                .findFirst()
                .orElseThrow();
        String code = outcome == Outcome.REFUSED ? "entry-conflict" : null;
        now(desk.journal.settle(List.of(new EntryAnswer(sequence, entry.id(), outcome, code))));
    }

    private void send(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(sequence -> settle(sequence, Outcome.ACCEPTED));
    }

    private int forget() {
        return now(new TermKeeper(desk.sent, desk.pictures, time.terms()).forget());
    }

    private List<Long> left() {
        return now(desk.journal.next(1, 100)).stream()
                .map(UplinkEntry::sequence)
                .toList();
    }

    private String again(long visit) {
        AppendOutcome outcome = now(desk.journal.append(DeskFixture.visit(visit(visit))));
        return outcome.match(
                saved -> "saved " + saved.sequence(),
                repeated -> "repeated " + repeated.sequence() + " " + repeated.state(),
                () -> "conflict");
    }

    private long count(String table) {
        return now(desk.store.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("select count(*) from " + table)) {
                return result.getLong(1);
            }
        }));
    }

    @Test
    void whatWasTakenByTheClusterGoesAfterItsTermAndTheChainGoesOn() {
        take(1, 5);
        String hash = now(desk.journal.next(1, 100)).get(4).hash();
        send(1, 5);
        time.pass(SENT.minusDays(1));
        assertEquals(0, forget());

        time.pass(Duration.ofDays(1));
        assertEquals(4, forget());
        assertEquals(0, forget());

        restart();
        assertTrue(desk.journal.isIntact());
        assertEquals(0, desk.journal.identity().epoch(), "nothing was rescued");
        assertEquals(List.of(), desk.journal.missing());
        assertEquals(List.of(5L), left());
        take(6, 6);
        assertEquals(hash, now(desk.journal.next(6, 1)).get(0).previousHash());
        restart();
        assertEquals(List.of(5L, 6L), left());
        assertEquals(0, desk.journal.identity().epoch());
    }

    @Test
    void whatIsUnsentOrWaitsForAPersonStaysWithWhatCameAfterIt() {
        take(1, 6);
        send(1, 1);
        settle(2, Outcome.REFUSED);
        send(3, 3);
        send(5, 6);
        time.pass(SENT);

        assertEquals(1, forget());
        assertEquals(List.of(2L, 3L, 4L, 5L, 6L), left());
        now(desk.parked.close(2, ParkedClosing.ENTERED_ELSEWHERE, DeskFixture.action()));
        assertEquals(2, forget());
        assertEquals(List.of(4L, 5L, 6L, 7L), left(), "the fourth was never sent, nor that the second was closed");
        send(4, 4);
        assertEquals(3, forget());
        assertEquals(0, count("parked_item"));
        restart();
        assertEquals(0, desk.journal.identity().epoch());
    }

    @Test
    void theSameIntakeIsKnownAsOneAfterItsEntryHasGoneAndUntilItsMarkGoes() {
        take(1, 3);
        send(1, 3);
        time.pass(SENT);
        forget();
        restart();

        assertEquals("repeated 2 FORWARDED", again(2));
        AppendOutcome other = now(desk.journal.append(new NewVisit(
                new DeskFixture.Draft(VisitBasis.ELIGIBILITY_CERTIFICATE)
                        .visitId(visit(2))
                        .intake(),
                DeskFixture.visit(visit(2)).visit(),
                null)));
        assertEquals("conflict", other.match(saved -> "saved", repeated -> "repeated", () -> "conflict"));
        assertEquals(List.of(3L), left());

        time.pass(TAKEN.minus(SENT));
        forget();
        assertEquals(0, count("past_visit"));
        assertEquals(0, count("taken"));
        assertEquals("repeated 3 FORWARDED", again(3), "the entry that is still there says so itself");
        restart();
        assertEquals(0, desk.journal.identity().epoch());
    }

    @Test
    void todaysListIsAsItWas() {
        take(1, 3);
        send(1, 3);
        time.pass(SENT);
        forget();

        assertEquals(
                List.of(visit(3)),
                now(desk.visits.since(Instant.EPOCH)).stream()
                        .map(SavedVisit::visit)
                        .map(visit -> visit.visitId())
                        .toList());
        assertEquals(Optional.empty(), now(desk.visits.find(visit(1))));
    }

    @Test
    void nobodyWhoOnlyCameInStaysForEver() {
        desk.isKept(DeskFixture.presentation(visit(1), null), "waiting");
        desk.isKept(DeskFixture.presentation(visit(2), null), "dismissed");
        now(desk.presentations.dismiss(visit(2)));
        desk.isKept(DeskFixture.presentation(visit(3), null), "unsent");
        take(3, 3);
        now(desk.pictures.keep(visit(1), "x".getBytes(StandardCharsets.UTF_8), DeskFixture.action()));
        time.pass(SENT.minusDays(1));
        forget();
        assertEquals(3, count("presented"));
        assertEquals(0, count("picture"), "a picture has a shorter term");

        time.pass(Duration.ofDays(1));
        forget();

        assertEquals(1, count("presented where length(body) > 1"));
        assertTrue(now(desk.presentations.find(visit(3))).isPresent());
        assertEquals(Optional.empty(), now(desk.presentations.find(visit(1))));
        assertFalse(
                desk.isKept(DeskFixture.presentation(visit(4), null), "dismissed"),
                "the same file is still known as one");
        time.pass(TAKEN.minus(SENT));
        forget();
        assertEquals(1, count("presented"));
        restart();
        assertEquals(0, desk.journal.identity().epoch());
    }

    @Test
    void nothingGoesByADayNobodyHasProven() {
        take(1, 3);
        send(1, 3);
        time = new DeskTime(DeskFixture.NOW.plus(Duration.ofDays(400)));
        restart();

        assertEquals(0, forget());
        assertEquals(List.of(1L, 2L, 3L), left());
    }

    @Test
    void aRescueNamesNothingMissingThatWentOnPurposeAndBringsItNotBack() throws IOException {
        take(1, 9);
        send(1, 6);
        time.pass(SENT);
        assertEquals(6, forget());
        desk.close();
        try (RandomAccessFile file =
                new RandomAccessFile(home.resolve("journal.db").toFile(), "rw")) {
            // The schema's own page: everything has to be found without it.
            file.write(new byte[100]);
        }

        open();

        assertEquals(1, desk.journal.identity().epoch());
        assertEquals(List.of(), desk.journal.missing());
        assertEquals(List.of(1L, 2L, 3L), left(), "a new chain");
        assertEquals("repeated 2 FORWARDED", again(2));
        restart();
        assertEquals(1, desk.journal.identity().epoch());
    }

    @Test
    void aBeginningSomebodyMovedIsFound() throws SQLException {
        take(1, 4);
        send(1, 4);
        time.pass(SENT);
        forget();
        desk.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("update setting set value = '2 x' where name = 'chain-start'"));
        }

        open();

        assertEquals(1, desk.journal.identity().epoch());
        assertFalse(desk.journal.missing().isEmpty(), "nobody knows any more what went on purpose");
    }
}
