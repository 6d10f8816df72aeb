package jp.madoguchi.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * 試験用のPostgreSQL: one real server per test run, one database per name, emptied by dropping it at the start of the
 * run.
 */
final class TestPostgres {
    private static @Nullable EmbeddedPostgres server;

    private TestPostgres() {}

    static int port() {
        return server().getPort();
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException notStarted) {
                throw new UncheckedIOException(notStarted);
            }
        }
        return server;
    }

    static void create(String database) {
        try (Connection connection = server().getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database if exists " + database + " with (force)");
            statement.execute("create database " + database);
        } catch (SQLException notCreated) {
            throw new IllegalStateException("cannot create database " + database, notCreated);
        }
    }
}
