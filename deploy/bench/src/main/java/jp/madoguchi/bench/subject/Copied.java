package jp.madoguchi.bench.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.EventType;

/**
 * 参照の一括登録: the rows that a feed wrote, brought by COPY into the same tables with the same indexes and keys of another
 * database of the same server. PostgreSQL reads them from its own disk: no client is in its way.
 */
public final class Copied implements AutoCloseable {
    private static final List<String> TABLES = List.of("person", "coverage");
    private static final List<String> WITH_VERSIONS = List.of("person", "coverage", "record_version");
    /** As long as the published examples are; nobody publishes them. */
    private static final String FACTS = """
            insert into outbox (slot, event_id, topic, key, type, source, occurred_at, payload)
            select cast(number %% 8 as smallint), gen_random_uuid(), fact.topic, number::text, fact.type,
                'urn:madoguchi:copied', now(), fact.payload
            from generate_series(1, (select count(*) from person)) as number,
                (values ('%s', '%s', '%s'), ('%s', '%s', '%s')) as fact(topic, type, payload)
            """.formatted(
                    Stream.of(EventType.COVERAGE_STATE_CHANGED, EventType.COVERAGE_ANSWERABLE)
                            .flatMap(type -> Stream.of(type.topic().wire(), type.wire(), Examples.of(type)))
                            .toArray());

    private final Postgres postgres;

    private Copied(Postgres postgres) {
        this.postgres = postgres;
    }

    /** Takes the rows of this database out into files. */
    public static Copied from(Postgres postgres, String database) throws SQLException {
        var copied = new Copied(postgres);
        for (String table : WITH_VERSIONS) {
            postgres.execute(database, "copy " + table + " to '" + copied.file(table) + "'");
        }
        return copied;
    }

    /** Copies persons and coverages into this database, in one transaction; how long that took. */
    public Duration into(String database) throws SQLException {
        return copy(database, TABLES, "");
    }

    /** The same with what else the service keeps of a line: its version, and its two facts in the outbox. */
    public Duration withAllElseInto(String database) throws SQLException {
        return copy(database, WITH_VERSIONS, FACTS);
    }

    private Duration copy(String database, List<String> tables, String more) throws SQLException {
        try (Connection connection = postgres.connect(database);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            long start = System.nanoTime();
            for (String table : tables) {
                statement.execute("copy " + table + " from '" + file(table) + "'");
            }
            statement.execute(more);
            connection.commit();
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    /** Deletes the files. */
    @Override
    public void close() throws IOException {
        for (String table : WITH_VERSIONS) {
            Files.deleteIfExists(file(table));
        }
    }

    private Path file(String table) {
        return postgres.data().resolve(table + ".copy");
    }
}
