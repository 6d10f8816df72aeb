package jp.madoguchi.local.suite;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import jp.madoguchi.local.process.PidFile;
import org.jspecify.annotations.Nullable;

/** PostgreSQL: the embedded server with durable settings and one database per service. */
final class Postgres {
    static final String USER = "postgres";
    static final String NAME = "postgresql";

    /** Recovery after a kill may take longer than a plain start. */
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final StateFolder state;
    private final int port;
    private @Nullable EmbeddedPostgres server;
    private boolean stopped;

    Postgres(StateFolder state, int port) {
        this.state = state;
        this.port = port;
    }

    /** Starts the server, with a new data folder when there is none. */
    synchronized void start() throws IOException, SuiteFailure {
        if (stopped) {
            throw new IOException("PostgreSQL is not started: the suite is stopping");
        }
        var data = new OnceFolder(state.postgres());
        if (!data.isFinished()) {
            data.begin();
        }
        Path log = state.logs().resolve(NAME + ".log");
        try {
            server = configured(data.path(), log).start();
        } catch (IOException | IllegalStateException failed) {
            throw new SuiteFailure(
                    "PostgreSQL does not start: " + failed.getMessage(),
                    "read the log; as root in a container without user namespaces start deploy/up as an ordinary user",
                    log);
        }
        PidFile.of(state.pids(), NAME)
                .write(ProcessHandle.of(pid()).orElseThrow(() -> new IOException("PostgreSQL ended at once")));
        if (!data.isFinished()) {
            data.finish();
        }
    }

    /** Creates the databases of the services that are not there yet. */
    synchronized void createDatabases() throws SuiteFailure {
        try (Connection connection = running().getPostgresDatabase().getConnection()) {
            for (Program program : Program.services()) {
                createDatabase(connection, program.database());
            }
        } catch (SQLException failed) {
            throw new SuiteFailure(
                    "the databases cannot be created: " + failed.getMessage(),
                    "read the log",
                    state.logs().resolve(NAME + ".log"));
        }
    }

    /** The process id of the server. */
    long pid() throws IOException {
        Path pidFile = state.postgres().resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    }

    /** Stops the server: clients are disconnected, data are safe. */
    synchronized void stop() throws IOException {
        stopped = true;
        if (server != null) {
            server.close();
            server = null;
        }
    }

    private EmbeddedPostgres running() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL is not started");
        }
        return server;
    }

    private EmbeddedPostgres.Builder configured(Path data, Path log) throws IOException {
        Files.createDirectories(state.binaries());
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        // The library turns fsync and synchronous_commit off, for tests. Here a commit is a commit.
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(state.binaries().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(START_LIMIT)
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "64MB");
    }

    private static void createDatabase(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        try (Statement create = connection.createStatement()) {
            // The name is one of the enum's own constants.
            create.execute("create database " + name);
        }
    }
}
