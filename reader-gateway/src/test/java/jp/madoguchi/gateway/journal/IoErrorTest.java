package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * 入出力の失敗: the n-th write or force of the journal fails, for each n until all succeed, and any of them by chance. What
 * is not certain is not called saved, and what was called saved is there. That the n-th call did fail is read in the
 * trace; where none was left to fail, everything is saved.
 */
class IoErrorTest {
    private static final int SAVED = 8;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "pwrite64"})
    void nothingIsCalledSavedThatIsNot(String call) throws IOException, InterruptedException {
        assumeTrue(SystemCalls.canBeTraced(), "no system call can be made to fail here: needs strace(1)");
        int step = Trials.of(call.equals("pwrite64") ? 17 : 3, 1);
        int trials = 0;
        int hit = 0;
        int refused = 0;
        int undisturbed = 0;
        for (int n = step; undisturbed < 10 && trials < Trials.of(3, 10_000); n += step) {
            Path home = folder.resolve(call + n);
            new JournalFixture(home).close();
            Path trace = folder.resolve(call + n + ".trace");
            List<String> said = SystemCalls.run(
                    home,
                    List.of(
                            "-o",
                            trace.toString(),
                            "-e",
                            "trace=" + call,
                            "-e",
                            "inject=" + call + ":error=EIO:when=" + n),
                    "1",
                    Integer.toString(SAVED));
            Set<UUID> ok = named(said, "ok ");
            check(home, named(said, "try "), ok, call + " " + n);
            boolean wasHit = hasFailed(trace);
            assertTrue(wasHit || ok.size() == SAVED, call + " " + n + ": refused though nothing failed");
            hit += wasHit ? 1 : 0;
            trials++;
            refused += SAVED - ok.size();
            undisturbed = wasHit ? 0 : undisturbed + 1;
        }
        Trials.write(
                "io-errors-" + call,
                trials + " trials, " + call + " failed in " + hit + ", " + refused + " not saved, 0 lost");
        assertTrue(hit > 0, "no " + call + " failed in " + trials + " trials");
        assertTrue(refused > 0, "a failure of " + call + " was taken for a success " + hit + " times");
    }

    /** With libfiu several fail in a run, those of the start and of what is done about a failure included. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "force,posix/io/sync/fsync posix/io/sync/fdatasync,',failinfo=5'",
        "write,posix/io/rw/pwrite,',failinfo=5'",
        "write-for-any-reason,posix/io/rw/pwrite,''"
    })
    void nothingIsCalledSavedThatIsNotWhereverChanceStrikes(String name, String calls, String reason)
            throws IOException, InterruptedException {
        assumeTrue(ChanceFaults.canBeMade(), "no call can be made to fail by chance here: needs fiu-run(1), fiu-utils");
        int trials = 0;
        int refused = 0;
        int saved = 0;
        for (String probability : List.of("0", "0.01", "0.05", "0.2")) {
            for (int seed = 1; seed <= (probability.equals("0") ? 1 : Trials.of(2, 100)); seed++) {
                Path home = folder.resolve(name + probability + "-" + seed);
                new JournalFixture(home).close();
                List<String> faults = Stream.of(calls.split(" "))
                        .map(call -> "name=" + call + ",probability=" + probability + reason)
                        .toList();
                List<String> said = ChanceFaults.run(home, seed, faults, "1", Integer.toString(SAVED));
                Set<UUID> ok = named(said, "ok ");
                check(home, named(said, "try "), ok, name + " " + probability + " " + seed);
                assertTrue(!probability.equals("0") || ok.size() == SAVED, "refused though nothing could fail");
                trials++;
                saved += ok.size();
                refused += named(said, "no ").size();
            }
        }
        Trials.write(
                "io-errors-by-chance-" + name,
                trials + " trials, " + saved + " saved, " + refused + " not saved, 0 lost");
        assertTrue(refused > 0, "no " + name + " was seen to fail in " + trials + " trials");
    }

    /** strace(1) marks a call it let fail. */
    private static boolean hasFailed(Path trace) throws IOException {
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains("(INJECTED)"));
        }
    }

    private static Set<UUID> named(List<String> said, String word) {
        return said.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> UUID.fromString(line.substring(word.length())))
                .collect(Collectors.toSet());
    }

    private static void check(Path home, Set<UUID> tried, Set<UUID> saved, String when) {
        try (JournalFixture desk = new JournalFixture(home)) {
            Set<UUID> there = now(desk.journal.next(1, 1000)).stream()
                    .filter(entry -> entry.type().equals(EventType.VISIT_RECORDED.wire()))
                    .map(UplinkEntry::body)
                    .map(body ->
                            desk.encrypted.value(body, KillTest.Visit.class).visitId())
                    .collect(Collectors.toSet());
            assertTrue(there.containsAll(saved), when + ": lost");
            assertTrue(tried.containsAll(there), when + ": invented");
            assertEquals(List.of(), desk.journal.missing(), when);
        }
    }
}
