package jp.madoguchi.outage.persistence;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.madoguchi.outage.application.IndexRebuilds;
import jp.madoguchi.outage.application.Said;
import jp.madoguchi.outage.domain.IndexRebuild;
import jp.madoguchi.outage.domain.IndexRebuild.State;
import jp.madoguchi.runtime.InTurn;

/** 索引の作り直し in PostgreSQL: a second pair of tables, which changes names with the live one. */
@ApplicationScoped
class PostgresIndexRebuilds implements IndexRebuilds {
    private static final String GIVE_UP = """
            update index_rebuild set state = 'BROKEN_OFF', ended_at = $2 where state = 'RUNNING' and heard_at < $1
            """;
    private static final String BEGIN = """
            insert into index_rebuild (id, account, state, started_at, heard_at, records)
            values ($1, $2, 'RUNNING', $3, $3, 0) on conflict (state) where state = 'RUNNING' do nothing
            """;
    private static final String SELECT = """
            select id, account, state, started_at, heard_at, records, ended_at from index_rebuild\
            """ + " ";
    private static final String RUNNING = SELECT + "where state = 'RUNNING'";
    private static final String NEWEST = SELECT + "order by started_at desc limit 1";
    private static final String PROGRESS = """
            update index_rebuild set records = records + $2, heard_at = $3 where id = $1 and state = 'RUNNING'
            """;
    private static final String END =
            "update index_rebuild set state = $2, ended_at = $3 where id = $1" + " and state = 'RUNNING'";
    /** To count millions takes longer than anybody wants to wait for a figure. */
    private static final String PEOPLE = """
            select case when reltuples < 100000 then (select count(*) from enrollee) else reltuples::bigint end
                as people
            from pg_class where oid = 'enrollee'::regclass
            """;

    /** Without it the first searches of the new index would be planned as those of an empty one. */
    private static final String COUNT = "analyze enrollee_next, enrollee_number_next";

    /** In the order in which they are written. Long enough for the database to send its own housekeeping away. */
    private static final String NO_MORE_WRITING = """
            set local lock_timeout = '3s';
            lock table enrollee, enrollee_number in share row exclusive mode
            """;

    /**
     * Far shorter than {@code deadlock_timeout}: who reads the two in the other order is let pass, and never taken for
     * the one to be undone.
     */
    private static final String NO_MORE_READING = """
            set local lock_timeout = '300ms';
            lock table enrollee, enrollee_number in access exclusive mode
            """;

    private static final String SWAP = Stream.of(
                            "enrollee",
                            "enrollee_pkey",
                            "enrollee_by_name",
                            "enrollee_by_kana",
                            "enrollee_by_fold",
                            "enrollee_number",
                            "enrollee_number_pkey",
                            "enrollee_number_by_person")
                    .map("""
                            alter table %1$s rename to %1$s_was;
                            alter table %1$s_next rename to %1$s;
                            alter table %1$s_was rename to %1$s_next;
                            """::formatted)
                    .collect(Collectors.joining())
            + """
            alter table enrollee_number
                rename constraint enrollee_number_person_id_fkey_next to enrollee_number_person_id_fkey;
            alter table enrollee_number_next
                rename constraint enrollee_number_person_id_fkey to enrollee_number_person_id_fkey_next;
            """
            + "truncate enrollee_number_next, enrollee_next";

    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 20;

    private final Pool pool;
    private final EnrolleeLots lots;

    PostgresIndexRebuilds(Pool pool, EnrolleeLots lots) {
        this.pool = pool;
        this.lots = lots;
    }

    @Override
    public Uni<IndexRebuild> begin(IndexRebuild rebuild, Instant heardSince) {
        return pool.withTransaction(transaction -> transaction
                .preparedQuery(GIVE_UP)
                .execute(Tuple.of(time(heardSince), time(rebuild.startedAt())))
                .chain(() -> begin(transaction, rebuild)));
    }

    private static Uni<IndexRebuild> begin(SqlConnection transaction, IndexRebuild rebuild) {
        return transaction
                .preparedQuery(BEGIN)
                .execute(Tuple.of(rebuild.id(), rebuild.account(), time(rebuild.startedAt())))
                .chain(begun -> begun.rowCount() == 1
                        ? transaction.query(EnrolleeLots.BARE).execute().replaceWith(rebuild)
                        : running(transaction, rebuild));
    }

    /** The one that runs; if it has just ended, there is room for the new one. */
    private static Uni<IndexRebuild> running(SqlConnection transaction, IndexRebuild rebuild) {
        return transaction
                .query(RUNNING)
                .execute()
                .chain(found -> first(found)
                        .map(running -> Uni.createFrom().item(running))
                        .orElseGet(() -> begin(transaction, rebuild)));
    }

    @Override
    public Uni<Void> put(UUID rebuildId, List<Said> lot, Instant now) {
        return lots.prepare(lot)
                .chain(rows -> pool.withTransaction(transaction -> put(transaction, rebuildId, lot.size(), rows, now)));
    }

    private static Uni<Void> put(
            SqlConnection transaction, UUID rebuildId, long records, EnrolleeLots.Rows rows, Instant now) {
        return heard(transaction, rebuildId, records, now).chain(() -> rows.put(transaction));
    }

    @Override
    public Uni<Void> complete(UUID rebuildId, Supplier<Instant> now) {
        return InTurn.each(
                        EnrolleeLots.WHOLE,
                        statement -> heard(pool, rebuildId, 0, now.get())
                                .chain(() -> pool.query(statement).execute()))
                .replaceWithVoid();
    }

    private static Uni<Void> heard(SqlClient client, UUID rebuildId, long records, Instant now) {
        return client.preparedQuery(PROGRESS)
                .execute(Tuple.of(rebuildId, records, time(now)))
                .invoke(progress -> stillRuns(progress, rebuildId))
                .replaceWithVoid();
    }

    /** What another rebuild has begun to fill is not written to. */
    private static void stillRuns(RowSet<Row> progress, UUID rebuildId) {
        if (progress.rowCount() == 0) {
            throw new IllegalStateException("rebuild " + rebuildId + " was given up");
        }
    }

    @Override
    public Uni<Void> swap(UUID rebuildId, Supplier<Uni<List<Said>>> rest, Instant now) {
        return pool.query(COUNT)
                .execute()
                .chain(() -> pool.withTransaction(transaction -> swap(transaction, rebuildId, rest, now))
                        .onFailure(PostgresIndexRebuilds::isHeldUp)
                        .retry()
                        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                        .atMost(ATTEMPTS));
    }

    private Uni<Void> swap(SqlConnection transaction, UUID rebuildId, Supplier<Uni<List<Said>>> rest, Instant now) {
        return transaction
                .query(NO_MORE_WRITING)
                .execute()
                .chain(locked -> rest.get())
                .chain(last -> lots.prepare(last).chain(rows -> put(transaction, rebuildId, last.size(), rows, now)))
                .chain(() -> transaction.query(NO_MORE_READING).execute())
                .chain(() -> transaction.query(SWAP).execute())
                .chain(() -> transaction.preparedQuery(END).execute(Tuple.of(rebuildId, State.DONE.name(), time(now))))
                .replaceWithVoid();
    }

    private static boolean isHeldUp(Throwable failure) {
        return failure instanceof PgException refused && LOCK_NOT_AVAILABLE.equals(refused.getSqlState());
    }

    @Override
    public Uni<Void> fail(UUID rebuildId, Instant now) {
        return pool.preparedQuery(END)
                .execute(Tuple.of(rebuildId, State.FAILED.name(), time(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<IndexRebuild>> newest() {
        return pool.query(NEWEST).execute().map(PostgresIndexRebuilds::first);
    }

    @Override
    public Uni<Long> people() {
        return pool.query(PEOPLE).execute().map(found -> found.iterator().next().getLong("people"));
    }

    private static Optional<IndexRebuild> first(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(PostgresIndexRebuilds::rebuild)
                .findFirst();
    }

    private static IndexRebuild rebuild(Row row) {
        OffsetDateTime ended = row.getOffsetDateTime("ended_at");
        return new IndexRebuild(
                row.getUUID("id"),
                row.getString("account"),
                State.valueOf(row.getString("state")),
                row.getOffsetDateTime("started_at").toInstant(),
                row.getOffsetDateTime("heard_at").toInstant(),
                row.getLong("records"),
                ended == null ? null : ended.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
