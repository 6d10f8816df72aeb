package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * 参照の一括登録: the rows that a feed wrote, brought by COPY into the same tables with the same indexes and keys of another
 * database of the same server. PostgreSQL reads them from its own disk: no client is in its way.
 */
public final class Copied {
    private static final List<String> TABLES = List.of("person", "coverage");

    private final Postgres postgres;

    private Copied(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Takes the rows of this database out into files. */
    public static Copied from(Postgres postgres, String database) throws SQLException {
        var copied = new Copied(postgres);
        for (String table : TABLES) {
            postgres.execute(database, "copy " + table + " to '" + copied.file(table) + "'");
        }
        return copied;
    }

    /** Copies them into this database, in one transaction; how long that took. */
    public Duration into(String database) throws SQLException, IOException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (String table : TABLES) {
                statement.execute("copy " + table + " from '" + file(table) + "'");
            }
            connection.commit();
            return Duration.ofNanos(System.nanoTime() - start);
        } finally {
            for (String table : TABLES) {
                Files.delete(file(table));
            }
        }
    }

    private Path file(String table) {
        return postgres.data().resolve(table + ".copy");
    }
}
