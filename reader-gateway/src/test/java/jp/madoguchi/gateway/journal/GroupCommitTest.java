package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.mutiny.Uni;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.Backlog;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What waits together is committed together; what fails, fails alone. */
class GroupCommitTest {
    @TempDir
    Path home;

    private JournalFixture desk;
    private final Semaphore gate = new Semaphore(0);
    private final List<CompletableFuture<String>> answers = new ArrayList<>();

    @BeforeEach
    void open() {
        desk = new JournalFixture(home);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void append(UUID visitId) {
        answers.add(desk.journal
                .append(DeskFixture.visit(visitId, true))
                .map(outcome -> outcome.<String>match(saved -> "saved", repeated -> "repeated", () -> "conflict"))
                .subscribeAsCompletionStage());
    }

    private void execute(String command) {
        answers.add(desk.store
                .run(connection -> {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute(command);
                        return "changed";
                    }
                })
                .subscribeAsCompletionStage());
    }

    private List<String> answered() {
        gate.release();
        return answers.stream().map(GroupCommitTest::outcome).toList();
    }

    private static String outcome(CompletableFuture<String> answer) {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            return String.valueOf(assertInstanceOf(JournalUnavailable.class, failed.getCause())
                    .getMessage());
        }
    }

    @Test
    void savesAllThatWaitedAndCountsThem() {
        desk.hold(gate);
        for (int i = 0; i < 64; i++) {
            append(new UUID(1, i));
        }

        assertTrue(answered().stream().allMatch("saved"::equals));

        assertEquals(new Backlog(128, DeskFixture.NOW, 0), desk.journal.backlog());
        desk.close();
        desk = new JournalFixture(home);
        assertEquals(new Backlog(128, DeskFixture.NOW, 0), desk.journal.backlog());
    }

    @Test
    void onePieceThatFailsTakesNoOtherAlongAndLeavesNothing() {
        desk.hold(gate);
        append(new UUID(1, 1));
        execute("insert into journal (sequence) values (99)");
        execute("insert into no_such_table values (1)");
        append(new UUID(1, 1));
        append(new UUID(1, 2));
        execute("update setting set value = value");

        assertEquals(List.of("saved", "store-failed", "store-failed", "repeated", "saved", "changed"), answered());

        assertEquals(4, desk.journal.backlog().unsent());
        assertEquals(4, now(desk.journal.next(Long.MAX_VALUE, 100)).size());
    }

    @Test
    void nothingIsToldBeforeTheCommitThatHoldsIt() throws InterruptedException {
        CountDownLatch written = new CountDownLatch(1);
        Semaphore second = new Semaphore(0);
        desk.hold(gate);
        append(new UUID(1, 1));
        Uni<Boolean> slow = desk.store.run(connection -> {
            written.countDown();
            second.acquireUninterruptibly();
            return true;
        });
        CompletableFuture<Boolean> last = slow.subscribeAsCompletionStage();
        gate.release();
        written.await();

        assertTrue(answers.stream().noneMatch(CompletableFuture::isDone), "its commit still waits for the other piece");
        assertEquals(0, desk.journal.backlog().unsent());

        second.release();
        assertTrue(last.join());
        assertEquals("saved", answers.get(0).join());
        assertEquals(2, desk.journal.backlog().unsent());
    }

    @Test
    void afterTheFileFailedNothingIsSavedBeforeItWasOpenedAnewAndFoundWhole() {
        append(new UUID(1, 1));
        answered();
        answers.clear();
        gate.drainPermits();
        desk.hold(gate);
        append(new UUID(1, 2));
        answers.add(desk.store
                .<String>run(connection -> {
                    throw new SQLiteException("the disk does not answer", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
                })
                .subscribeAsCompletionStage());

        assertEquals(List.of("store-failed", "store-failed"), answered());
        assertFalse(desk.journal.isIntact());

        append(new UUID(1, 3));
        assertEquals("saved", answers.get(2).join());
        assertTrue(desk.journal.isIntact());
        assertEquals(4, desk.journal.backlog().unsent());
        assertEquals(desk.store.transaction(desk.outlook::count).value(), desk.journal.backlog());
    }

    @Test
    void aClosedStoreSaysSo() {
        desk.store.close();

        append(new UUID(1, 1));

        assertEquals(List.of("closed"), answered());
    }
}
