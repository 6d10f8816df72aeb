package jp.madoguchi.gateway.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.gateway.application.ClockJump;
import jp.madoguchi.gateway.application.DeskTime;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaceFolderTest {
    private static final String NAME = "OQSsiquc01res_face_0001_20261120090000.xml";

    @TempDir
    Path root;

    private final DeskTime time = new DeskTime(DeskFixture.NOW);
    private FaceFolder folder;

    @BeforeEach
    void create() {
        folder = new FaceFolder(root, Duration.ofSeconds(3), time.uptime());
    }

    private void write(String text, StandardOpenOption... options) throws IOException {
        Files.writeString(root.resolve(NAME), text, options);
    }

    private List<FaceFolder.Still> look() throws IOException {
        return folder.still();
    }

    @Test
    void waitsUntilAFileLiesStill() throws IOException {
        write("<Xml");
        assertEquals(List.of(), look());
        write("Msg/>", StandardOpenOption.APPEND);
        assertEquals(List.of(), look());

        List<FaceFolder.Still> still = look();

        assertEquals(
                List.of(root.resolve(NAME)),
                still.stream().map(FaceFolder.Still::file).toList());
        assertFalse(still.get(0).isSettled());
    }

    @Test
    void givesUpOnAFileOnlyAfterItHasLainStillForAWhile() throws IOException {
        write("<Xml");
        look();
        time.pass(Duration.ofMillis(2999));
        assertFalse(look().get(0).isSettled());
        time.pass(Duration.ofMillis(1));
        assertTrue(look().get(0).isSettled());

        write("Msg/>", StandardOpenOption.APPEND);

        assertEquals(List.of(), look());
        assertFalse(look().get(0).isSettled());
    }

    @Test
    void leavesOtherFilesAlone() throws IOException {
        Files.writeString(root.resolve("OQSsiquc01res_0001.xml"), "<x/>");
        Files.writeString(root.resolve("readme.txt"), "x");
        look();

        assertEquals(List.of(), look());
        assertTrue(Files.exists(root.resolve("readme.txt")));
    }

    @Test
    void deletesWhatWasReadAndNotWhatWasWrittenSince() throws IOException {
        write("<a/>");
        look();
        write("<longer/>");
        folder.delete(root.resolve(NAME));
        assertTrue(Files.exists(root.resolve(NAME)));

        look();
        folder.delete(root.resolve(NAME));

        assertFalse(Files.exists(root.resolve(NAME)));
    }

    @Test
    void letsAFileLieThatWasPutOffUntilItIsReleasedOrItsTimeHasCome() throws IOException {
        write("<a/>");
        look();
        folder.putOff(root.resolve(NAME));
        assertEquals(List.of(), look());
        folder.release(root.resolve(NAME));
        assertEquals(1, look().size());

        folder.putOff(root.resolve(NAME));
        time.pass(Duration.ofMillis(2999));
        assertEquals(List.of(), look());
        time.pass(Duration.ofMillis(1));
        assertEquals(1, look().size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jp.madoguchi.gateway.application.ClockJump#all")
    void settlesAndPutsOffByTheTimeThatPassesWhateverTheClockIsSetTo(ClockJump jump) throws IOException {
        write("<a/>");
        look();
        time.set(jump.by());
        assertFalse(look().get(0).isSettled());
        folder.putOff(root.resolve(NAME));
        time.pass(Duration.ofMillis(2999));
        assertEquals(List.of(), look());

        time.pass(Duration.ofMillis(1));

        assertTrue(look().get(0).isSettled());
    }

    @Test
    void failsHalfwayAsItFailsAtTheStart() throws IOException {
        write("<a/>");
        IOException gone = new IOException("share gone");

        IOException halfway = assertThrows(
                IOException.class,
                () -> Listing.of(root, file -> {
                    throw gone;
                }));

        assertEquals(gone, halfway);
        FaceFolder noFolder = new FaceFolder(root.resolve(NAME), Duration.ofSeconds(3), new Uptime());
        assertThrows(IOException.class, noFolder::still);
    }

    @Test
    void isNotMadeWhereItIsGoneAndForgetsWhatWasPutOff() throws IOException {
        write("<a/>");
        look();
        folder.putOff(root.resolve(NAME));
        Path away = root.resolveSibling(root.getFileName() + "-away");
        Files.move(root, away);

        assertThrows(IOException.class, this::look);
        assertFalse(Files.exists(root));

        Files.move(away, root);
        assertEquals(1, look().size());
    }

    @Test
    void knowsAFileThatIsTooLarge() throws IOException {
        write("x".repeat((1 << 20) + 1));
        look();

        assertTrue(look().get(0).isTooLarge());
    }
}
