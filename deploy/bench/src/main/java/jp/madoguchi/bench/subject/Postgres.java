package jp.madoguchi.bench.subject;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * 計測のPostgreSQL: one server for whoever is measured and for the references, on the disk of the repository, with a
 * commit that is a commit. The library would turn that off, for tests.
 */
public final class Postgres {
    private static final int FETCHED_AT_ONCE = 1_000;
    static final String USER = "postgres";

    private final EmbeddedPostgres server;
    private final Path data;

    private Postgres(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    static Postgres start(Path folder) throws IOException {
        Path data = Files.createTempDirectory(Files.createDirectories(folder), "postgres-");
        return new Postgres(
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("max_connections", "200")
                        // Ten million coverages are many times more, a hundred thousand fit.
                        .setServerConfig("shared_buffers", "512MB")
                        .setServerConfig("max_wal_size", "4GB")
                        // As on a server that has run for a while: a segment that must be made first stops all commits.
                        .setServerConfig("min_wal_size", "4GB")
                        .start(),
                data);
    }

    /** Where its data are. */
    public Path data() {
        return data;
    }

    /** The process all servers of the databases come from. */
    public long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    }

    /** The version it names. */
    public String version() throws SQLException {
        return text(USER, "show server_version");
    }

    /** An empty database of this name; one that was there is dropped. */
    public void create(String database) throws SQLException {
        execute(USER, "drop database if exists " + database + " with (force)", "create database " + database);
    }

    /** The same, unless it is there. */
    public void createUnlessThere(String database) throws SQLException {
        if (number(USER, "select count(*) from pg_database where datname = '" + database + "'") == 0) {
            create(database);
        }
    }

    /** A database like this one, to which nobody is connected. */
    public void createLike(String database, String template) throws SQLException {
        execute(
                USER,
                "drop database if exists " + database + " with (force)",
                "create database " + database + " template " + template);
    }

    /** Gives its disk back. */
    public void drop(String database) throws SQLException {
        execute(USER, "drop database if exists " + database + " with (force)");
    }

    /** Leaves what was logged until now to be used again. */
    public void recycle() throws SQLException {
        execute(USER, "checkpoint");
    }

    /** Runs statements, each in a transaction of its own. */
    public void execute(String database, String... statements) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The number a query answers. */
    public long number(String database, String sql) throws SQLException {
        return Long.parseLong(text(database, sql));
    }

    private String text(String database, String sql) throws SQLException {
        return column(database, sql).get(0);
    }

    /** The first column of every row. */
    public List<String> column(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    /** Fetches every row of these queries, and lets go of it. */
    public void fetch(String database, String... queries) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCHED_AT_ONCE);
            for (String sql : queries) {
                try (ResultSet rows = statement.executeQuery(sql)) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int i = 1; i <= columns; i++) {
                            Objects.requireNonNull(rows.getObject(i));
                        }
                    }
                }
            }
        }
    }

    /** A connection of one's own. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:" + url(database), USER, USER);
    }

    String url(String database) {
        return "postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }
}
