package jp.madoguchi.gateway.journal;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.JournalUnavailable;
import org.sqlite.SQLiteConfig;

/**
 * 保存庫: the SQLite file, its one connection and its one thread. Work waits in a bounded queue; each piece is one
 * transaction, and its Uni
 * gives a result only after the commit has reached the disk.
 */
@Singleton
class SqliteStore {
    /** How much work may wait. A desk makes one entry in some minutes; this many means that the disk has stopped. */
    private static final int QUEUE = 256;

    private final Connection connection;
    private final ThreadPoolExecutor thread;

    @Inject
    SqliteStore(GatewayConfig config) {
        this(config.home());
    }

    SqliteStore(Path home) {
        this.connection = open(home.resolve("journal.db"));
        this.thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), task -> new Thread(task, "journal"));
    }

    /** Runs this as one transaction on the store's thread. */
    <T> Uni<T> run(Work<T> work) {
        return Uni.createFrom()
                .completionStage(() -> CompletableFuture.supplyAsync(() -> transaction(work), thread))
                .onFailure(RejectedExecutionException.class)
                .transform(full -> new JournalUnavailable("queue-full", full));
    }

    /** Runs this now, in the caller's thread: for the start, before anybody else can ask. */
    synchronized <T> T transaction(Work<T> work) {
        boolean isCommitted = false;
        try {
            T result = work.on(connection);
            connection.commit();
            isCommitted = true;
            return result;
        } catch (SQLException failed) {
            throw new JournalUnavailable("store-failed", failed);
        } finally {
            if (!isCommitted) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            throw new JournalUnavailable("store-failed", gone);
        }
    }

    @PreDestroy
    void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
            connection.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (SQLException alreadyGone) {
            throw new JournalUnavailable("close-failed", alreadyGone);
        }
    }

    private static Connection open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        // Two gateways on one home would write two chains into one journal.
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent(), "home"));
            Connection opened = config.createConnection("jdbc:sqlite:" + file);
            try (Statement statement = opened.createStatement()) {
                for (String command : schema().split(";\n")) {
                    statement.execute(command);
                }
            }
            opened.setAutoCommit(false);
            return opened;
        } catch (SQLException unusable) {
            throw new JournalUnavailable("open-failed", unusable);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static String schema() throws IOException {
        try (InputStream in = Objects.requireNonNull(SqliteStore.class.getResourceAsStream("/journal.sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** 一つの取引の中身. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
