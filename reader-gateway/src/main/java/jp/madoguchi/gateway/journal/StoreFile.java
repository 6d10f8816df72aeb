package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** 保存庫のファイル: how the SQLite file is opened to be written. */
final class StoreFile {
    /**
     * Pages in the log before they are written into the file, 16 MiB. An entry writes three of them: with SQLite's own
     * thousand one save in three hundred would wait for that; so one in thirteen hundred does.
     */
    private static final int LOG_PAGES = 4_000;

    private final Path file;
    private final Seals seals;

    StoreFile(Path file, Seals seals) {
        this.file = file;
        this.seals = seals;
    }

    /** Opens it in the form this version writes, made if it is not there. Every change is sealed from then on. */
    Connection open() throws SQLException, IOException {
        Connection opened = config().createConnection("jdbc:sqlite:" + file);
        boolean isUsable = false;
        try {
            useLog(opened);
            seals.teach(opened);
            JournalSchema.bringUp(opened);
            settle(opened);
            SealedTables.of(opened).watch(opened);
            opened.setAutoCommit(false);
            isUsable = true;
            return opened;
        } finally {
            if (!isUsable) {
                opened.close();
            }
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        // Behind the folder's lock: no other program is to write either.
        config.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        return config;
    }

    /** Only after the file is ours alone: else SQLite lays an index beside it, for which a full disk has no room. */
    private static void useLog(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute("pragma journal_mode = wal");
            statement.execute("pragma synchronous = full");
            statement.execute("pragma wal_autocheckpoint = " + LOG_PAGES);
        }
    }

    /**
     * Writes everything out of the log into the file. After a failed force the log's pages may be in memory only, and
     * no later force would write them: from here on nothing rests on them.
     */
    private static void settle(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute("pragma wal_checkpoint(truncate)");
        } catch (SQLException failed) {
            if (StoreFailure.of(failed) != StoreFailure.FULL) {
                throw failed;
            }
            // It stays in the log until there is room; what is saved can be read meanwhile.
        }
    }
}
