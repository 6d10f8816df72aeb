package jp.madoguchi.runtime.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/** 先端の控え: how far each chain held when it was last recomputed, in a table of its own. */
@ApplicationScoped
class AuditHeads {
    private static final String ALL = "select chain, seq, hash from audit_head order by chain collate \"C\"";
    /** One round at a time, so that every state of the table is what some round left. */
    private static final String TURN = "select pg_advisory_xact_lock(hashtext('audit-head'))";

    private static final String MOVE = """
        insert into audit_head as known (chain, seq, hash, verified_at)
        select chain, seq, hash, $4 from unnest($1::text[], $2::bigint[], $3::text[]) as r(chain, seq, hash)
        on conflict (chain) do update
            set seq = excluded.seq, hash = excluded.hash, verified_at = excluded.verified_at
            where known.seq <= excluded.seq
        """;

    private final Pool pool;
    private final Clock clock;

    AuditHeads(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** All of them as they stand. */
    Uni<List<AuditHead>> all() {
        return all(pool);
    }

    /** Moves these on, and gives all of them as they stand then. */
    Uni<List<AuditHead>> move(List<AuditHead> held) {
        return pool.withTransaction(transaction -> transaction
                .query(TURN)
                .execute()
                .chain(() -> transaction.preparedQuery(MOVE).execute(arguments(held)))
                .chain(() -> all(transaction)));
    }

    private Tuple arguments(List<AuditHead> held) {
        return Tuple.of(
                held.stream().map(AuditHead::chain).toArray(String[]::new),
                held.stream().map(AuditHead::seq).toArray(Long[]::new),
                held.stream().map(AuditHead::hash).toArray(String[]::new),
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Uni<List<AuditHead>> all(SqlClient database) {
        return database.query(ALL)
                .execute()
                .map(rows -> rows.stream()
                        .map(row -> new AuditHead(row.getString("chain"), row.getLong("seq"), row.getString("hash")))
                        .toList());
    }
}
