package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 置き場からの合図: waits until the file system tells of a change or the interval is over. Where there is no watch it is
 * the interval alone, and a watch is sought anew before the next wait: slower then, but never deaf.
 */
final class FolderSignal implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FolderSignal.class);

    private final Path folder;
    private final Opener opener;
    private @Nullable WatchService watcher;
    private boolean isTold;

    FolderSignal(Path folder, Opener opener) {
        this.folder = folder;
        this.opener = opener;
    }

    /** Returns at the first change, or after the interval. */
    void await(Duration interval) throws InterruptedException {
        try {
            WatchKey key = watcher().poll(interval.toMillis(), TimeUnit.MILLISECONDS);
            isTold = false;
            if (key != null) {
                key.pollEvents();
                if (!key.reset()) {
                    close();
                }
            }
        } catch (IOException | ClosedWatchServiceException | UnsupportedOperationException noWatch) {
            if (!isTold) {
                LOG.warnf("face folder not watched: %s", noWatch.getClass().getSimpleName());
                isTold = true;
            }
            close();
            TimeUnit.MILLISECONDS.sleep(interval.toMillis());
        }
    }

    private WatchService watcher() throws IOException {
        WatchService current = watcher;
        if (current == null) {
            current = opener.open(folder);
            watcher = current;
            folder.register(current, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        }
        return current;
    }

    @Override
    public void close() {
        WatchService current = watcher;
        watcher = null;
        if (current != null) {
            try {
                current.close();
            } catch (IOException alreadyGone) {
                LOG.debugf("watch not closed: %s", alreadyGone.getClass().getSimpleName());
            }
        }
    }

    /** 見張りを開く. */
    @FunctionalInterface
    interface Opener {
        WatchService open(Path folder) throws IOException;
    }
}
