package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.NewVisit;
import jp.madoguchi.gateway.domain.Room;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 満杯: pictures go first, patients are taken from the floor, then refused loudly; nothing is lost, and it resumes. */
class DiskFullTest {
    private static final long MIB = 1 << 20;

    @TempDir
    Path home;

    @Test
    void goesOnFromTheFloorThenRefusesAndResumes() throws IOException, InterruptedException {
        assumeTrue(canMount(), "no disk of a chosen size can be made here: needs unshare(1) with user namespaces");
        int sizes = Trials.of(3, 20);
        for (int size = 1; size <= sizes; size++) {
            long disk = (4 + 60L * size / sizes) * MIB;
            assertEquals(
                    List.of(
                            "at first AMPLE",
                            "picture kept true",
                            "another program filled the disk",
                            "filled LOW",
                            "picture kept false",
                            "saved on the floor true",
                            "refused journal-full NONE",
                            "readable true",
                            "restarted true journal-full",
                            "resumed true",
                            "at last AMPLE",
                            "picture kept true",
                            "reopened true missing 0 epoch 0"),
                    onADiskOf(disk),
                    disk + " bytes");
        }
        Trials.write("disk-full", sizes + " sizes up to 64 MiB: floor used, then refused, 0 lost, resumed");
    }

    private List<String> onADiskOf(long bytes) throws IOException, InterruptedException {
        String mounted = home.resolve("disk").toString();
        Files.createDirectories(Path.of(mounted));
        Process process = new ProcessBuilder(
                        "unshare",
                        "-rm",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=" + bytes + " tmpfs \"$1\" && shift && exec \"$@\"",
                        "sh",
                        mounted,
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullDisk.class.getName(),
                        mounted,
                        Long.toString(bytes / 5))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.contains(" ERROR ") && !line.contains(" INFO "))
                .toList();
        process.waitFor();
        return said;
    }

    private static boolean canMount() throws IOException, InterruptedException {
        if (!Files.isExecutable(Path.of("/usr/bin/unshare"))) {
            return false;
        }
        return new ProcessBuilder("unshare", "-rm", "sh", "-c", "mount -t tmpfs tmpfs /mnt")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor()
                == 0;
    }

    /** The same by SQLite's own limit, wherever the tests run. */
    @Test
    void refusesWhatFindsNoRoomAndKeepsWhatIsThere() {
        try (JournalFixture desk = new JournalFixture(home, new StorageGuard(home, 4096, 0))) {
            now(desk.journal.append(DeskFixture.visit(new UUID(1, 1))));
            limit(desk, 1);

            JournalUnavailable refused = assertThrows(JournalUnavailable.class, () -> fill(desk));

            assertEquals("journal-full", refused.getMessage());
            assertEquals(Room.NONE, desk.journal.storage().room());
            assertTrue(Files.notExists(home.resolve("ballast")), "room was made before anybody was refused");
            assertTrue(now(desk.visits.find(new UUID(1, 1))).isPresent());
            long before = desk.journal.backlog().unsent();

            limit(desk, 1_000_000);
            now(desk.journal.append(DeskFixture.visit(new UUID(2, 2))));

            assertEquals(before + 1, desk.journal.backlog().unsent());
            desk.guard.look();
            assertEquals(Room.AMPLE, desk.journal.storage().room());
        }
    }

    /** What patients are taken without gets nothing of the floor: neither by finding it nor by standing on it. */
    @Test
    void givesUpTheFloorForPatientsAlone() {
        try (JournalFixture desk = new JournalFixture(home, new StorageGuard(home, 4096, 0))) {
            now(desk.journal.append(DeskFixture.visit(new UUID(1, 1))));
            desk.guard.look();
            limit(desk, 1);

            assertThrows(JournalUnavailable.class, () -> now(picture(desk)));
            assertEquals(Room.AMPLE, desk.journal.storage().room());
            assertTrue(Files.exists(home.resolve("ballast")));

            assertThrows(JournalUnavailable.class, () -> fill(desk));
            assertTrue(Files.notExists(home.resolve("ballast")));
            limit(desk, 1_000_000);
            assertThrows(JournalUnavailable.class, () -> now(picture(desk)), "there is room, but it is the floor");
        }
    }

    private static Uni<Boolean> picture(JournalFixture desk) {
        return desk.store.runBeside(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "insert into picture (visit_id, kept_at, body) values ('x', 'x', zeroblob(1000000))")) {
                insert.executeUpdate();
                return Committed.plain(true);
            }
        });
    }

    private static void fill(JournalFixture desk) {
        for (int i = 2; i < 1000; i++) {
            now(desk.journal.append(DeskFixture.visit(new UUID(1, i))));
        }
    }

    private static void limit(JournalFixture desk, int pages) {
        desk.store.transaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery("pragma max_page_count = " + pages)) {
                return result.getInt(1);
            }
        });
    }

    @Test
    void theFloorHoldsThirtyOfTheBusiestDays() throws IOException {
        int visits = 250;
        try (JournalFixture desk = new JournalFixture(home)) {
            for (int i = 0; i < visits; i++) {
                NewVisit visit = DeskFixture.visit(new UUID(1, i), true);
                assertTrue(desk.isKept(DeskFixture.presentation(new UUID(1, i), null), "content " + i));
                now(desk.journal.append(visit));
            }
        }
        long aDay = Files.size(home.resolve("journal.db"));

        assertTrue(30 * aDay < 64 * MIB, "a day is " + aDay + " bytes");
    }
}
