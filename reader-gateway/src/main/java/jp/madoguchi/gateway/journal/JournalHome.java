package jp.madoguchi.gateway.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.JournalUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * 控えの置き場所: the folder of the journal, which one gateway alone may work in. A second one is told which process is in
 * its way; the lock ends with the process, however that ends.
 */
@Singleton
class JournalHome {
    /** Behind what the file says, so that on every system others can read that. */
    private static final long LOCKED_BYTE = 1 << 16;

    private final Path folder;
    private final RandomAccessFile lockFile;
    private final AtomicReference<@Nullable SpareFolder> handedOver = new AtomicReference<>();

    @Inject
    JournalHome(GatewayConfig config) {
        this(config.home());
        if (config.takeOver()) {
            handOver(config.spareFolder()
                    .map(shared -> new SpareFolder(shared, config.id()))
                    .orElseThrow(() -> new JournalUnavailable(
                            "nothing-to-take-over: no GATEWAY_SPARE_FOLDER is set. Set it to where the copy lies.",
                            null)));
        }
    }

    JournalHome(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            this.lockFile = enter(folder.resolve("gateway.lock"));
        } catch (IOException unusable) {
            throw new JournalUnavailable("home-unusable: " + folder, unusable);
        }
    }

    /** The journal of another machine is to be gone on from when the file is opened next. */
    final void handOver(SpareFolder from) {
        handedOver.set(from);
    }

    boolean isHandedOver() {
        return handedOver.get() != null;
    }

    /** The place of the journal to go on from, once. */
    Optional<SpareFolder> handedOver() {
        return Optional.ofNullable(handedOver.getAndSet(null));
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    private RandomAccessFile enter(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        boolean isOurs = false;
        try {
            isOurs = lock(file) != null;
            if (!isOurs) {
                String holder =
                        Objects.requireNonNullElse(file.readLine(), "unknown").strip();
                throw new JournalUnavailable(
                        "in-use: another gateway (process " + holder + ") works in " + folder
                                + ". Stop it, or give this one a home of its own.",
                        null);
            }
            // Always as long: on a full disk it takes the place of the one before.
            file.write(String.format("%-20d\n", ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII));
            return file;
        } finally {
            if (!isOurs) {
                file.close();
            }
        }
    }

    private static @Nullable FileLock lock(RandomAccessFile file) throws IOException {
        try {
            return file.getChannel().tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    /** Lets the next one in. */
    void leave() {
        try {
            lockFile.close();
        } catch (IOException gone) {
            throw new JournalUnavailable("close-failed", gone);
        }
    }
}
