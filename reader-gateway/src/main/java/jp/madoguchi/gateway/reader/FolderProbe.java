package jp.madoguchi.gateway.reader;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * フォルダーへの探り: whether a folder can be listed within a limit. A dead share holds the thread that lists it, so there is
 * one thread, and while it hangs no other is sent after it.
 */
final class FolderProbe implements AutoCloseable {
    private final BooleanSupplier listing;
    private final Duration limit;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread daemon = new Thread(task, "folder-probe");
        daemon.setDaemon(true);
        return daemon;
    });
    private @Nullable Future<Boolean> hanging;

    FolderProbe(Path folder, Duration limit) {
        this(() -> isListed(folder), limit);
    }

    FolderProbe(BooleanSupplier listing, Duration limit) {
        this.listing = listing;
        this.limit = limit;
    }

    /** Whether it can; waits for the limit at most, and not at all while an earlier listing still hangs. */
    synchronized boolean answers() throws InterruptedException {
        if (hanging != null && !hanging.isDone()) {
            return false;
        }
        Future<Boolean> begun = hanging == null ? thread.submit(listing::getAsBoolean) : hanging;
        try {
            boolean isListed = begun.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            hanging = null;
            return isListed;
        } catch (TimeoutException tooLong) {
            hanging = begun;
            return false;
        } catch (ExecutionException nobodyForesaw) {
            throw new IllegalStateException("folder probe", nobodyForesaw.getCause());
        }
    }

    private static boolean isListed(Path folder) {
        try {
            Listing.of(folder, file -> false);
            return true;
        } catch (IOException unreachable) {
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
