package jp.madoguchi.gateway.journal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.gateway.application.JournalUnavailable;

/**
 * 保存庫の形: brings the file to the form this version writes, step by step. Each step is one transaction, so that a power
 * cut leaves the form before or the one after it.
 */
final class JournalSchema {
    private static final int FIRST = 1;
    /** From this version on every row carries a seal. */
    static final int SEALED = 3;

    /** From this version on an entry's row says more, which its seal covers. */
    private static final int WITH_INTAKE = 5;

    /** Every step makes or changes a table: by its tables alone a file is known for one of this version. */
    private static final int NEWEST = 6;

    private JournalSchema() {}

    /** Takes every step the file has not taken; a file of a newer version is left as it is. */
    static void bringUp(Connection connection) throws SQLException, IOException {
        int version = known(connection);
        if (version < FIRST) {
            // A file from before there were versions has this form already: it is made where it is missing.
            step(connection, "/journal.sql", FIRST);
        }
        for (int next = Math.max(FIRST, version) + 1; next <= NEWEST; next++) {
            step(connection, "/journal-" + next + ".sql", next);
        }
    }

    /** The file's version; one that this gateway is too old for is not touched. */
    static int known(Connection connection) throws SQLException {
        int version = version(connection);
        if (version > NEWEST) {
            throw new JournalUnavailable("newer-version", null);
        }
        return version;
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("pragma user_version")) {
            return result.getInt(1);
        }
    }

    /** Whether the number says another version than the tables do: no gateway writes that, so the number is damaged. */
    static boolean isMisnumbered(Connection connection) throws SQLException, IOException {
        if (version(connection) == NEWEST) {
            return false;
        }
        try (Connection fresh = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement statement = fresh.createStatement()) {
            for (int next = FIRST; next <= NEWEST; next++) {
                for (String command : text(next == FIRST ? "/journal.sql" : "/journal-" + next + ".sql")
                        .split(";\n")) {
                    statement.execute(command);
                }
            }
            return SealedTables.of(fresh).tables().equals(tables(connection));
        }
    }

    private static List<SealedTables.Table> tables(Connection connection) {
        try {
            return SealedTables.of(connection).tables();
        } catch (SQLException unreadable) {
            // What they are nobody can tell: the number stands.
            return List.of();
        }
    }

    private static void step(Connection connection, String resource, int version) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("begin immediate");
            for (String command : text(resource).split(";\n")) {
                statement.execute(command);
            }
            if (version == SEALED) {
                SealedTables.of(connection).sealAll(connection);
            } else if (version == WITH_INTAKE) {
                SealedTables.of(connection).sealEntries(connection);
            }
            statement.execute("pragma user_version = " + version);
            statement.execute("commit");
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(JournalSchema.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
