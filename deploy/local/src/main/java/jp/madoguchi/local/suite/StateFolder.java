package jp.madoguchi.local.suite;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * 状態フォルダ: the one folder that holds everything the suite keeps, one subfolder per port base, held by one launcher at
 * a time.
 */
final class StateFolder implements AutoCloseable {
    private static final int KEY_BYTES = 32;

    private final Path root;
    private final Path home;
    private final FileChannel lockChannel;

    private StateFolder(Path root, Path home, FileChannel lockChannel) {
        this.root = root;
        this.home = home;
        this.lockChannel = lockChannel;
    }

    /** Opens the folder for one port base, or says why not. */
    static StateFolder open(Path root, int base) throws IOException, SuiteFailure {
        Path home = root.resolve(Integer.toString(base));
        if (isForeign(root) || isForeign(home)) {
            throw new SuiteFailure(
                    "the state folder " + home + " belongs to another user",
                    "run as that user, or delete the folder (its data are synthetic)");
        }
        for (String part : List.of("pids", "logs", "gateway/face")) {
            Files.createDirectories(home.resolve(part));
        }
        FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isHeld(channel)) {
            channel.close();
            throw new SuiteFailure(
                    "the suite with port base " + base + " is already started by another deploy/up",
                    "use that one, stop it with Ctrl-C, or start a second one: deploy/up --port-base " + (base + 1000));
        }
        return new StateFolder(root, home, channel);
    }

    private static boolean isHeld(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisVeryProgram) {
            return false;
        }
    }

    private static boolean isForeign(Path folder) {
        return Files.exists(folder) && !Files.isWritable(folder);
    }

    /** Program binaries that any port base may use. */
    Path binaries() {
        return root.resolve("binaries");
    }

    Path pids() {
        return home.resolve("pids");
    }

    Path logs() {
        return home.resolve("logs");
    }

    Path postgres() {
        return home.resolve("postgresql-18");
    }

    Path kafka() {
        return home.resolve("kafka");
    }

    Path keycloak() {
        return home.resolve("keycloak");
    }

    Path gateway() {
        return home.resolve("gateway");
    }

    Path face() {
        return gateway().resolve("face");
    }

    /** A secret of this installation: drawn once, and kept as long as the data that it guards. */
    String secret(String name) throws IOException {
        Path file = home.resolve(name);
        if (!Files.exists(file)) {
            byte[] drawn = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(drawn);
            // Whole at once: a key of which half was written would lock the data away.
            Path whole = Files.writeString(
                    home.resolve(name + ".new"), Base64.getEncoder().encodeToString(drawn));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }

    /** A file of settings that comes with the launcher, laid where a program can read it. */
    Path settings(String name) throws IOException {
        Path file = home.resolve(name);
        try (InputStream shipped = StateFolder.class.getResourceAsStream("/" + name)) {
            Files.copy(requireNonNull(shipped, name), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Sets the logs of the run before aside, so that a log tells of one run. */
    void turnLogs() throws IOException {
        List<Path> logs;
        try (Stream<Path> files = Files.list(logs())) {
            logs = files.filter(file -> file.toString().endsWith(".log"))
                    .filter(file -> !file.toString().endsWith(".previous.log"))
                    .toList();
        }
        for (Path log : logs) {
            String name = String.valueOf(log.getFileName()).replaceAll("\\.log$", ".previous.log");
            Files.move(log, log.resolveSibling(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        // Closing the channel gives the lock back.
        lockChannel.close();
    }
}
