package jp.madoguchi.runtime.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * 監査ログ: every view of a person and every decision, by whom, why and under which grant, in one hash chain an
 * institution. Written in the
 * transaction of what it tells of. A changed, missing or reordered row breaks {@link AuditChain#verify}.
 */
@ApplicationScoped
public class AuditLog {
    static final String GENESIS = "0".repeat(64);
    private static final String LOCK = "select cast(pg_advisory_xact_lock(hashtext('audit'), hashtext(?1)) as text)";
    private static final String LAST = "select seq, hash from audit_log where chain = ?1 order by seq desc limit 1";
    private static final String INSERT = """
            insert into audit_log (chain, seq, at, account, action, subject, purpose, grant_id, prev_hash, hash)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(nullif(?8, '') as uuid), ?9, ?10)
            """;

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** Adds an entry to its chain. Must be called inside a transaction. */
    public Uni<Void> record(AuditEntry entry) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter(1, entry.chain())
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(LAST, Object[].class)
                                .setParameter(1, entry.chain())
                                .getSingleResultOrNull())
                        .chain(last -> insert(session, entry, last)))
                .replaceWithVoid();
    }

    /** Adds an entry to its chain inside a transaction that is no session's. */
    public Uni<Void> record(SqlConnection transaction, AuditEntry entry) {
        return transaction
                .preparedQuery(plain(LOCK))
                .execute(Tuple.of(entry.chain()))
                .chain(() -> transaction.preparedQuery(plain(LAST)).execute(Tuple.of(entry.chain())))
                .map(rows -> row(entry, last(rows)))
                .chain(row -> transaction
                        .preparedQuery(plain(INSERT))
                        .execute(Tuple.from(row.values(row.at().atOffset(ZoneOffset.UTC)))))
                .replaceWithVoid();
    }

    private static Object @Nullable [] last(RowSet<Row> rows) {
        for (Row row : rows) {
            return new Object[] {row.getLong("seq"), row.getString("hash")};
        }
        return null;
    }

    private Uni<Integer> insert(Mutiny.Session session, AuditEntry entry, Object @Nullable [] last) {
        AuditRow row = row(entry, last);
        Mutiny.MutationQuery insert = session.createNativeQuery(INSERT);
        List<Object> values = row.values(row.at());
        for (int i = 0; i < values.size(); i++) {
            insert.setParameter(i + 1, values.get(i));
        }
        return insert.executeUpdate();
    }

    private AuditRow row(AuditEntry entry, Object @Nullable [] last) {
        long seq = last == null ? 1 : ((Number) last[0]).longValue() + 1;
        String previous = last == null ? GENESIS : (String) last[1];
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new AuditRow(entry, seq, at, previous);
    }

    /** The driver numbers its parameters with another sign than the session. */
    private static String plain(String sql) {
        return sql.replace('?', '$');
    }

    private record AuditRow(AuditEntry entry, long seq, Instant at, String previous) {
        List<Object> values(Object time) {
            UUID grant = entry.grantId();
            return List.of(
                    entry.chain(),
                    seq,
                    time,
                    entry.account(),
                    entry.action(),
                    entry.subject(),
                    entry.purpose(),
                    grant == null ? "" : grant.toString(),
                    previous,
                    hash(previous, seq, at, entry));
        }
    }

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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }
}
