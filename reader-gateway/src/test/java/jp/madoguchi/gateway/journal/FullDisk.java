package jp.madoguchi.gateway.journal;

import static jp.madoguchi.gateway.journal.JournalFixture.now;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import jp.madoguchi.gateway.application.JournalUnavailable;
import jp.madoguchi.gateway.domain.DeskFixture;
import org.jspecify.annotations.Nullable;

/**
 * 満杯の円盤: a process of its own on a disk that is as small as the test likes. Another program fills the disk; what the
 * gateway then does is told line by line. Arguments: the home, the floor in bytes.
 */
final class FullDisk {
    private static final byte[] PICTURE = new byte[20_000];

    private final Path home;
    private final long floor;
    private JournalFixture desk;
    private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    private int tried;
    private int saved;

    private FullDisk(Path home, long floor) {
        this.home = home;
        this.floor = floor;
        this.desk = open();
    }

    private JournalFixture open() {
        return new JournalFixture(home, new StorageGuard(home, floor, 2 * floor));
    }

    public static void main(String[] arguments) throws IOException {
        new FullDisk(Path.of(arguments[0]), Long.parseLong(arguments[1])).run();
    }

    private void run() throws IOException {
        say("at first " + desk.guard.storage().room());
        say("picture kept " + now(desk.pictures.keep(new UUID(9, 9), PICTURE, DeskFixture.action())));
        saveMany(10);
        fill();
        desk.guard.look();
        say("filled " + desk.guard.storage().room());
        say("picture kept " + now(desk.pictures.keep(new UUID(9, 8), PICTURE, DeskFixture.action())));
        say("saved on the floor " + (saveMany(Integer.MAX_VALUE) > 0));
        say("refused " + refusal());
        say("readable " + (now(desk.visits.balance()).visits().taken() == saved));
        desk.close();
        desk = open();
        say("restarted " + (now(desk.visits.balance()).visits().taken() == saved) + " " + save());
        Files.delete(home.resolve("another program's"));
        say("resumed " + (save() == null));
        desk.guard.look();
        say("at last " + desk.guard.storage().room());
        say("picture kept " + now(desk.pictures.keep(new UUID(9, 7), PICTURE, DeskFixture.action())));
        desk.close();
        try (JournalFixture reopened = new JournalFixture(home)) {
            say("reopened " + (now(reopened.visits.balance()).visits().taken() == saved)
                    + " missing " + reopened.journal.missing().size() + " epoch "
                    + reopened.journal.identity().epoch());
        }
    }

    /** How many were saved before the first that was not. */
    private int saveMany(int most) {
        int before = saved;
        while (saved - before < most && save() == null) {
            // The next one.
        }
        return saved - before;
    }

    /** Why it was not saved, if it was not. */
    private @Nullable String save() {
        try {
            now(desk.journal.append(DeskFixture.visit(new UUID(1, ++tried), true)));
            saved++;
            return null;
        } catch (JournalUnavailable refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private String refusal() {
        return save() + " " + desk.guard.storage().room();
    }

    private void fill() throws IOException {
        byte[] chunk = new byte[4096];
        try (OutputStream out = Files.newOutputStream(home.resolve("another program's"))) {
            while (true) {
                out.write(chunk);
            }
        } catch (IOException full) {
            say("another program filled the disk");
        }
    }

    private void say(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
