package jp.madoguchi.gateway.reader;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import jp.madoguchi.gateway.application.ClockJump;
import jp.madoguchi.gateway.domain.DeskFixture;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.Presentation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaceReaderTest {
    @TempDir
    Path home;

    private FaceBench bench;

    @BeforeEach
    void open() {
        bench = new FaceBench(home);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void lookTwice() {
        bench.look();
        bench.look();
    }

    private void awaitAnswer() {
        await().untilAsserted(() -> assertEquals(
                List.of(DeskFixture.lineDown()),
                bench.waiting().stream().map(Presentation::outcome).toList()));
    }

    @Test
    void deletesAFileOnceItsCardIsKeptAndKnowsItAfterARestart() throws IOException {
        bench.drop("one");
        byte[] content = Files.readAllBytes(bench.file("one"));
        lookTwice();
        assertFalse(Files.exists(bench.file("one")));
        awaitAnswer();

        bench.close();
        bench = new FaceBench(home);
        Files.write(bench.file("again"), content);
        lookTwice();

        assertFalse(Files.exists(bench.file("again")));
        assertEquals(1, bench.waiting().size());
        assertEquals(1, bench.count("duplicate"));
        try (var left = Files.list(bench.face)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void asksForWhomNobodyAskedWhileTheFileIsStillThere() throws IOException {
        bench.drop("one");
        bench.keepAndAskNobody("one");
        assertTrue(bench.waiting().get(0).isUnanswered());

        lookTwice();

        awaitAnswer();
        assertEquals(1, bench.count("duplicate"));
        assertFalse(Files.exists(bench.file("one")));
    }

    @Test
    void leavesTheFileWhileTheJournalIsTooSlowAndAsksForItsPatientAllTheSame() throws IOException {
        Semaphore free = new Semaphore(0);
        bench.drop("one");
        bench.look();
        bench.journal.hold(free);

        bench.look();

        assertEquals(1, bench.count("not-kept"));
        assertTrue(Files.exists(bench.file("one")));
        free.release();
        awaitAnswer();
        bench.later(Duration.ofSeconds(3));
        lookTwice();
        assertFalse(Files.exists(bench.file("one")));
        assertEquals(1, bench.waiting().size());
    }

    @Test
    void leavesTheFileWhileTheJournalTakesNothing() throws IOException {
        bench.drop("one");
        bench.look();
        bench.journal.close();

        bench.look();

        assertEquals(1, bench.count("not-kept"));
        assertTrue(Files.exists(bench.file("one")));
    }

    @Test
    void takesTheFilesAfterOneThatCannotBeRead() throws IOException {
        Files.createDirectories(bench.file("a"));
        bench.drop("b");

        lookTwice();

        assertEquals(1, bench.count("stuck"));
        assertFalse(Files.exists(bench.file("b")));
        awaitAnswer();
        bench.look();
        assertEquals(1, bench.count("stuck"));
        bench.later(Duration.ofSeconds(3));
        bench.look();
        assertEquals(2, bench.count("stuck"));
    }

    @Test
    void countsAFolderThatCannotBeReachedAndGoesOnWhenItCan() throws IOException {
        Files.writeString(bench.face, "no folder");
        bench.look();
        assertFalse(bench.reader.isReachable());
        assertEquals(1, bench.count("unreachable"));

        Files.delete(bench.face);
        bench.drop("one");
        lookTwice();

        assertTrue(bench.reader.isReachable());
        assertFalse(Files.exists(bench.file("one")));
    }

    @Test
    void keepsAParkedFileForSevenDaysAndNoLonger() throws IOException {
        Files.createDirectories(bench.face);
        Files.writeString(bench.file("名前" + "長".repeat(40)), "<!DOCTYPE x><x/>");
        Files.writeString(bench.file("other"), "<!DOCTYPE y><y/>");
        lookTwice();
        assertEquals(
                List.of("doctype", "doctype"),
                bench.parked.all().stream().map(ParkedFile::reason).toList());

        bench.later(Duration.ofDays(7));
        bench.look();
        assertEquals(2, bench.parked.all().size());
        bench.later(Duration.ofHours(1));
        bench.look();

        assertEquals(List.of(), bench.parked.all());
        assertEquals(2, bench.count("expired"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void aParkedFileHasItsSevenDaysWhateverTheClockIsSetTo(ClockJump jump) throws IOException {
        bench.drop("doctype");
        Files.writeString(bench.file("doctype"), "<!DOCTYPE x><x/>");
        lookTwice();

        bench.time.set(jump.by().multipliedBy(30));
        bench.later(Duration.ofHours(2));
        bench.look();
        assertEquals(1, bench.parked.all().size(), "the day is in doubt");
        bench.time.hear();
        bench.later(Duration.ofDays(6));
        bench.look();
        assertEquals(1, bench.parked.all().size());

        bench.later(Duration.ofDays(1));
        bench.look();
        assertEquals(List.of(), bench.parked.all());
    }

    /** Half of a result lies there for so long that it is put aside. */
    private byte[] parkHalf() throws IOException {
        bench.drop("half");
        byte[] whole = Files.readAllBytes(bench.file("half"));
        Files.write(bench.file("half"), Arrays.copyOf(whole, whole.length / 2));
        lookTwice();
        bench.later(Duration.ofSeconds(3));
        bench.look();
        assertEquals(
                List.of("not-well-formed"),
                bench.parked.all().stream().map(ParkedFile::reason).toList());
        return whole;
    }

    private void lookForSomeTime() {
        for (int look = 0; look < 3; look++) {
            bench.later(Duration.ofSeconds(3));
            bench.look();
        }
    }

    @Test
    void aHalfThatBecomesWholeWhereItWasPutIsTakenInAlsoAfterARestart() throws IOException {
        byte[] whole = parkHalf();
        lookForSomeTime();
        assertEquals(1, bench.parked.all().size(), "it is as it was");
        bench.close();
        bench = new FaceBench(home);
        try (var files = Files.list(bench.face.resolve("parked"))) {
            Files.write(files.findFirst().orElseThrow(), whole);
        }

        lookForSomeTime();

        assertEquals(1, bench.waiting().size());
        assertEquals(List.of(), bench.parked.all());
        assertEquals(1, bench.count("completed"));
        assertEquals(1, bench.count("presented"));
    }

    @Test
    void aHalfGoesWhenTheWholeComesUnderItsNameAndAnotherStays() throws IOException {
        byte[] whole = parkHalf();
        bench.drop("other");
        Files.write(bench.file("other"), "<Xml".getBytes(StandardCharsets.UTF_8));
        lookTwice();
        bench.later(Duration.ofSeconds(3));
        bench.look();
        assertEquals(2, bench.parked.all().size());

        Files.write(bench.file("half"), whole);
        lookTwice();

        assertEquals(1, bench.waiting().size());
        assertEquals(1, bench.count("superseded"));
        assertEquals(1, bench.parked.all().size());
        bench.drop("other");
        lookTwice();
        assertEquals(1, bench.parked.all().size(), "no beginning of what came: somebody looks into it");
    }

    @Test
    void aHalfIsTriedAgainAfterTheJournalHadNoRoomForIt() throws IOException {
        byte[] whole = parkHalf();
        Path parked;
        try (var files = Files.list(bench.face.resolve("parked"))) {
            parked = files.findFirst().orElseThrow();
        }
        Files.write(parked, whole);
        Semaphore free = new Semaphore(0);
        bench.look();
        bench.journal.hold(free);
        lookForSomeTime();
        assertTrue(Files.exists(parked));
        assertTrue(bench.count("not-kept") > 0);
        free.release();

        await().untilAsserted(() -> {
            bench.later(Duration.ofSeconds(3));
            bench.look();
            assertFalse(Files.exists(parked));
        });
        assertEquals(1, bench.waiting().size());
    }

    @Test
    void leavesForeignFilesAmongTheParkedAlone() throws IOException {
        Path foreign = Files.createDirectories(bench.face.resolve("parked")).resolve("note.txt");
        Files.writeString(foreign, "x");
        bench.later(Duration.ofDays(30));

        bench.look();

        assertTrue(Files.exists(foreign));
        assertEquals(List.of(), bench.parked.all());
    }
}
