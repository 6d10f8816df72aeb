package jp.madoguchi.runtime.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.contracts.id.Sha256;
import jp.madoguchi.runtime.database.SqlCall;
import jp.madoguchi.runtime.database.StatementLots;

/**
 * 監査ログ: every view of a person and every decision, by whom, why and under which grant, in one hash chain an
 * institution. Written in the transaction of what it tells of. A changed, missing or reordered row breaks
 * {@link AuditChain#verify}; rows missing at the end, or a chain missing whole, do as far as the last
 * {@link AuditWatch round} came.
 */
@ApplicationScoped
public class AuditLog {
    static final String GENESIS = "0".repeat(64);
    private static final String APPEND = """
            select audit_append(:chain, :at, :text, :account, :action, :subject, :purpose, :grant)
            """;

    /** How many parameters {@link #call} has. */
    public static final int PARAMETERS = 8;

    private static final String APPEND_PLAIN = "select " + call(0);
    private static final String APPEND_MANY = """
            select audit_append(e.chain, e.at, e.at_text, e.account, e.action, e.subject, e.purpose, e.under_grant)
            from (select * from unnest($1::text[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[],
                    $7::text[], $8::text[])
                with ordinality as r(chain, at, at_text, account, action, subject, purpose, under_grant, position)
                order by position) e
            """;

    private final Clock clock;
    private final StatementLots alone;

    AuditLog(Clock clock, Pool pool) {
        this.clock = clock;
        this.alone = new StatementLots(pool, APPEND_PLAIN);
    }

    /** Adds an entry in a transaction of its own, for what changes nothing else. Must not be called in a session. */
    public Uni<Void> recordAlone(AuditEntry entry) {
        return alone.execute(Tuple.from(arguments(entry)), entry.chain()).replaceWithVoid();
    }

    /** Adds an entry to its chain, in one round trip. Must be called inside a transaction. */
    public Uni<Void> record(AuditEntry entry) {
        Instant at = now();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(APPEND, Long.class)
                        .setParameter("chain", entry.chain())
                        .setParameter("at", at)
                        .setParameter("text", at.toString())
                        .setParameter("account", entry.account())
                        .setParameter("action", entry.action())
                        .setParameter("subject", entry.subject())
                        .setParameter("purpose", entry.purpose())
                        .setParameter("grant", String.valueOf(entry.grantId()))
                        .getSingleResult())
                .replaceWithVoid();
    }

    /** Adds an entry to its chain, in one round trip, inside a transaction that is no session's. */
    public Uni<Void> record(SqlConnection transaction, AuditEntry entry) {
        return transaction
                .preparedQuery(APPEND_PLAIN)
                .execute(Tuple.from(arguments(entry)))
                .replaceWithVoid();
    }

    /**
     * Adds many entries to their chains, in this order and in one statement, inside a transaction that is no session's.
     */
    public Uni<Void> record(SqlConnection transaction, List<AuditEntry> entries) {
        if (entries.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<List<Object>> rows = entries.stream().map(this::arguments).toList();
        return transaction
                .preparedQuery(APPEND_MANY)
                .execute(Tuple.from(IntStream.range(0, PARAMETERS)
                        .mapToObj(column -> column(rows, column))
                        .toList()))
                .replaceWithVoid();
    }

    private static Object column(List<List<Object>> rows, int column) {
        Stream<Object> values = rows.stream().map(row -> row.get(column));
        return column == 1 ? values.toArray(OffsetDateTime[]::new) : values.toArray(String[]::new);
    }

    /**
     * Adding an entry as a part of a larger statement, in which so many parameters come before its own. Until the
     * transaction ends nobody else adds to the same chain.
     */
    public static String call(int before) {
        return SqlCall.text("audit_append", before, PARAMETERS);
    }

    /** What {@link #call} takes. */
    public List<Object> arguments(AuditEntry entry) {
        Instant at = now();
        return List.of(
                entry.chain(),
                at.atOffset(ZoneOffset.UTC),
                at.toString(),
                entry.account(),
                entry.action(),
                entry.subject(),
                entry.purpose(),
                String.valueOf(entry.grantId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** As {@code audit_append} of the migrations computes it. */
    static String hash(String previous, long seq, Instant at, AuditEntry entry) {
        String text = String.join(
                "\n",
                previous,
                Long.toString(seq),
                at.toString(),
                entry.chain(),
                entry.account(),
                entry.action(),
                entry.subject(),
                entry.purpose(),
                String.valueOf(entry.grantId()));
        return Sha256.hex(text);
    }
}
