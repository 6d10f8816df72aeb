package jp.madoguchi.eligibility.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.eligibility.application.RecordVersions;
import jp.madoguchi.eligibility.domain.RecordVersion;
import jp.madoguchi.eligibility.domain.StandingRecord;

/** The version in force is in its own tables and nowhere twice; no other version is higher than it. */
@ApplicationScoped
class PostgresRecordVersions implements RecordVersions {
    private static final int AT_ONCE = 50;
    private static final String RECEIVED = "select received_at from person where id = $1 and version < $2";
    private static final String EARLIER = """
        select v.body, v.received_at
        from person p join record_version v on v.record_id = p.record_id and v.feeder = p.feeder
        where p.id = $1 and v.version < $2 and v.version <> p.version
        order by v.version desc limit %d
        """.formatted(AT_ONCE);

    private final Pool pool;
    private final RecordReader reader;
    private final RecordJson json;

    PostgresRecordVersions(Pool pool, RecordReader reader, RecordJson json) {
        this.pool = pool;
        this.reader = reader;
        this.json = json;
    }

    /** In one transaction, so that no version is replaced between the two looks. */
    @Override
    public Uni<List<RecordVersion>> before(UUID personId, long version) {
        Tuple asked = Tuple.of(personId, version);
        return pool.withTransaction(transaction -> transaction
                .query("set transaction isolation level repeatable read read only")
                .execute()
                .chain(() -> inForce(transaction, asked))
                .chain(inForce -> transaction
                        .preparedQuery(EARLIER)
                        .execute(asked)
                        .map(rows -> Stream.concat(
                                        inForce.stream(), rows.stream().map(this::earlier))
                                .limit(AT_ONCE)
                                .toList())));
    }

    private Uni<Optional<RecordVersion>> inForce(SqlConnection transaction, Tuple asked) {
        return transaction
                .preparedQuery(RECEIVED)
                .execute(asked)
                .map(rows -> rows.stream().findFirst().map(PostgresRecordVersions::receivedAt))
                .chain(received -> reader.find(transaction, asked.getUUID(0))
                        .map(found -> received.flatMap(at -> found.map(one -> inForce(at, one)))));
    }

    private static RecordVersion inForce(Instant receivedAt, StandingRecord standing) {
        return new RecordVersion(receivedAt, true, standing.record());
    }

    private RecordVersion earlier(Row row) {
        return new RecordVersion(receivedAt(row), false, json.record(row.getString("body")));
    }

    private static Instant receivedAt(Row row) {
        return row.getOffsetDateTime("received_at").toInstant();
    }
}
