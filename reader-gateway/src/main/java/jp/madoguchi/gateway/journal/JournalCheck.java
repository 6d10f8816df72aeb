package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.gateway.application.JournalUnavailable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** 控えの点検: looks through the whole file before anybody rests on it, and changes nothing. */
final class JournalCheck {
    private static final Set<Integer> NO_ROOM_TO_READ = Set.of(
            SQLiteErrorCode.SQLITE_IOERR_SHMOPEN.code,
            SQLiteErrorCode.SQLITE_IOERR_SHMSIZE.code,
            SQLiteErrorCode.SQLITE_IOERR_SHMMAP.code);
    /** What is in the file's way and not in the file. */
    private static final Set<Integer> OUTSIDE = Set.of(
            SQLiteErrorCode.SQLITE_BUSY.code,
            SQLiteErrorCode.SQLITE_LOCKED.code,
            SQLiteErrorCode.SQLITE_IOERR.code,
            SQLiteErrorCode.SQLITE_CANTOPEN.code,
            SQLiteErrorCode.SQLITE_PERM.code,
            SQLiteErrorCode.SQLITE_FULL.code,
            SQLiteErrorCode.SQLITE_NOMEM.code);

    private static final int WRITE_VERSION = 18;
    private static final int NEWEST_WRITE_VERSION = 2;

    private final ChainCheck chain;
    private final Seals seals;

    JournalCheck(ChainCheck chain, Seals seals) {
        this.chain = chain;
        this.seals = seals;
    }

    /** What is wrong with the file, in a word, if anything is. */
    Optional<String> fault(Path file, Optional<Mark.At> mark) throws IOException {
        if (!Files.exists(file)) {
            return mark.map(at -> "gone");
        }
        if (isOnlyToBeRead(file)) {
            return Optional.of("header");
        }
        SQLiteConfig reading = new SQLiteConfig();
        reading.setReadOnly(true);
        try {
            return fault(file, reading, mark);
        } catch (SQLException failed) {
            return NO_ROOM_TO_READ.contains(StoreFailure.code(failed))
                    ? faultWithoutRoom(file, mark)
                    : unreadable(failed);
        }
    }

    private Optional<String> fault(Path file, SQLiteConfig config, Optional<Mark.At> mark)
            throws SQLException, IOException {
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file)) {
            seals.teach(connection);
            return fault(connection, mark);
        }
    }

    /** Who only reads lays an index of the log beside it. Who has the file alone keeps that in memory. */
    private Optional<String> faultWithoutRoom(Path file, Optional<Mark.At> mark) throws IOException {
        SQLiteConfig alone = new SQLiteConfig();
        alone.setLockingMode(SQLiteConfig.LockingMode.EXCLUSIVE);
        try {
            return fault(file, alone, mark);
        } catch (SQLException failed) {
            return unreadable(failed);
        }
    }

    private static Optional<String> unreadable(SQLException failed) {
        int code = StoreFailure.code(failed) & StoreFailure.PRIMARY;
        if (OUTSIDE.contains(code)) {
            throw new JournalUnavailable("open-failed", failed);
        }
        // A file that was being made when the power went: opening it for writing undoes that.
        return code == SQLiteErrorCode.SQLITE_READONLY.code ? Optional.empty() : Optional.of("unreadable");
    }

    private Optional<String> fault(Connection connection, Optional<Mark.At> mark) throws SQLException, IOException {
        if (JournalSchema.isMisnumbered(connection)) {
            return Optional.of("form");
        }
        int version = JournalSchema.known(connection);
        if (!text(connection, "pragma integrity_check(1)").equals("ok")) {
            return Optional.of("pages");
        }
        boolean hasSeals = has(connection, "row_seal");
        boolean hasEntries = has(connection, "journal");
        if (hasSeals != (version >= JournalSchema.SEALED) || (version > 0 && !hasEntries)) {
            return Optional.of("form");
        }
        if (hasSeals) {
            Optional<String> table = SealedTables.of(connection).broken(connection);
            if (table.isPresent()) {
                return table.map(name -> "seal of " + name);
            }
        }
        Optional<String> broken = hasEntries ? chain.fault(connection) : Optional.empty();
        if (broken.isPresent()) {
            return broken;
        }
        return mark.isPresent() && isPast(mark.get(), connection, hasEntries)
                ? Optional.of("cut off")
                : Optional.empty();
    }

    /** One byte says which SQLite may write the file: of a version that is not made yet it would be read for ever. */
    private static boolean isOnlyToBeRead(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] header = in.readNBytes(WRITE_VERSION + 1);
            return header.length > WRITE_VERSION && Byte.toUnsignedInt(header[WRITE_VERSION]) > NEWEST_WRITE_VERSION;
        }
    }

    /** Whether the mark lies past the end of the file. A mark of an earlier chain says nothing of this one. */
    private static boolean isPast(Mark.At mark, Connection connection, boolean hasEntries) throws SQLException {
        if (!hasEntries) {
            return true;
        }
        int epoch = ChainIdentity.epoch(connection);
        return mark.journal().epoch() == epoch
                ? mark.reach().isBeyond(Mark.Reach.of(connection, new Prepared()))
                : mark.journal().epoch() > epoch;
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        return text(connection, "select count(*) from sqlite_master where type = 'table' and name = '" + table + "'")
                .equals("1");
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
