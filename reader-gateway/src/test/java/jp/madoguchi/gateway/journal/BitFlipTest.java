package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.EntryAnswer.Outcome;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ビット化け: one bit of the journal changes. Either that is found, or it changes nothing anybody could read. */
class BitFlipTest {
    private static final int VISITS = 30;
    private static final int HEADER_BITS = 800;

    private Path folder;
    private Path home;
    private List<UplinkEntry> entries = List.of();
    private List<String> content = List.of();

    @BeforeEach
    void folder() throws IOException {
        folder = Snapshot.folder();
        home = folder.resolve("home");
    }

    @AfterEach
    void tidy() throws IOException {
        Snapshot.empty(folder);
    }

    private static void fill(JournalFixture desk) {
        for (int i = 1; i <= VISITS; i++) {
            assertTrue(desk.isKept(DeskFixture.presentation(new UUID(1, i), null), "content " + i));
            now(desk.journal.append(DeskFixture.visit(new UUID(1, i), i % 2 == 0)));
        }
        List<UplinkEntry> sent = now(desk.journal.next(1, VISITS));
        now(desk.journal.settle(sent.stream()
                .map(entry -> new EntryAnswer(
                        entry.sequence(),
                        entry.id(),
                        entry.sequence() % 5 == 0 ? Outcome.REFUSED : Outcome.ACCEPTED,
                        entry.sequence() % 5 == 0 ? "entry-conflict" : null))
                .toList()));
        now(desk.keys.add(List.of(new SealingKey(new UUID(4, 4), "{\"kty\":\"EC\"}"))));
        now(desk.standingLog.add(new GatewayStatus(
                new UUID(6, 6), GatewayMode.NORMAL, null, Map.of("cluster", "closed"), 0, null, DeskFixture.NOW)));
        now(desk.parked.assign(5, "uketsuke", DeskFixture.action()));
    }

    /** Fills a journal; what it looks like before it is closed, or after. */
    private Snapshot filled(boolean isClosed) throws IOException {
        Path filled = folder.resolve("filled");
        Snapshot open;
        try (JournalFixture desk = new JournalFixture(filled)) {
            fill(desk);
            entries = now(desk.journal.next(1, 1000));
            content = desk.store.transaction(Snapshot::content);
            open = Snapshot.of(filled);
        }
        return isClosed ? Snapshot.of(filled) : open;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void isFoundOrChangesNothing(boolean isClosed) throws IOException {
        Snapshot snapshot = filled(isClosed);
        Map<String, Integer> outcomes = new TreeMap<>();
        Random chance = new Random(23);
        int flips = Trials.of(120, 5_000);
        for (int flip = 0; flip < flips; flip++) {
            byte[] bytes = isClosed ? snapshot.file() : snapshot.log();
            int bit = chance.nextInt(bytes.length * 8);
            byte[] flipped = flipped(bytes, bit);
            (isClosed ? snapshot.withFile(flipped) : snapshot.withLog(flipped)).layDown(home);
            outcomes.merge(outcome("bit " + bit), 1, Integer::sum);
        }
        Trials.write("bit-flips-" + (isClosed ? "file" : "log"), flips + " flips, 0 silent: " + outcomes);
    }

    /** What SQLite itself goes by, the version of the form among it, lies in the first hundred bytes. */
    @Test
    void isFoundOrChangesNothingInTheHeaderOfTheFile() throws IOException {
        Snapshot snapshot = filled(true);
        Map<String, Integer> outcomes = new TreeMap<>();
        for (int bit = 0; bit < HEADER_BITS; bit++) {
            snapshot.withFile(flipped(snapshot.file(), bit)).layDown(home);
            outcomes.merge(outcome("bit " + bit), 1, Integer::sum);
        }
        Trials.write("bit-flips-header", "0 silent: " + outcomes);
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }

    /** The beginnings of rows that only the first has. */
    private static List<String> difference(List<String> first, List<String> second) {
        List<String> only = new ArrayList<>(first);
        only.removeAll(second);
        return only.stream()
                .map(row -> row.substring(0, Math.min(60, row.length())))
                .toList();
    }

    private String outcome(String where) {
        try (JournalFixture desk = new JournalFixture(home)) {
            if (desk.journal.identity().epoch() == 0) {
                List<String> read = desk.store.transaction(Snapshot::content);
                assertEquals(List.of(), difference(read, content), where);
                assertEquals(List.of(), difference(content, read), where);
                return "no effect";
            }
            Map<UUID, String> there = now(desk.journal.next(1, 1000)).stream()
                    .collect(Collectors.toMap(UplinkEntry::id, UplinkEntry::body));
            List<Long> kept = entries.stream()
                    .filter(entry -> there.containsKey(entry.id()))
                    .map(UplinkEntry::sequence)
                    .toList();
            assertEquals(there.size(), kept.size(), where + ": invented");
            assertTrue(
                    entries.stream()
                            .filter(entry -> there.containsKey(entry.id()))
                            .allMatch(entry -> entry.body().equals(there.get(entry.id()))),
                    where + ": changed");
            List<Long> missing = desk.journal.missing().stream()
                    .flatMapToLong(gap -> LongStream.rangeClosed(gap.from(), gap.to()))
                    .boxed()
                    .toList();
            assertEquals(
                    entries.stream().map(UplinkEntry::sequence).toList(),
                    Stream.concat(kept.stream(), missing.stream()).sorted().toList(),
                    where + ": each is there or named");
            return missing.isEmpty() ? "found, all carried over" : "found, missing ones named";
        } catch (JournalUnavailable refused) {
            throw new AssertionError(where + ": no flipped bit keeps a gateway from starting", refused);
        }
    }
}
