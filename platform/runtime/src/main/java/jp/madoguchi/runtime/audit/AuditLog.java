package jp.madoguchi.runtime.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
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

/**
 * 監査ログ: every view of a person and every decision, by whom, why and under which grant, in one hash chain an
 * institution. Written in the
 * transaction of what it tells of. A changed, missing or reordered row breaks {@link AuditChain#verify}.
 */
@ApplicationScoped
public class AuditLog {
    static final String GENESIS = "0".repeat(64);
    private static final String APPEND = """
            select audit_append(:chain, :at, :text, :account, :action, :subject, :purpose, :grant)
            """;

    /** The driver numbers its parameters. */
    private static final String APPEND_PLAIN = "select audit_append($1, $2, $3, $4, $5, $6, $7, $8)";

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
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
        Instant at = now();
        Tuple values = Tuple.tuple()
                .addValue(entry.chain())
                .addValue(at.atOffset(ZoneOffset.UTC))
                .addValue(at.toString())
                .addValue(entry.account())
                .addValue(entry.action())
                .addValue(entry.subject())
                .addValue(entry.purpose())
                .addValue(String.valueOf(entry.grantId()));
        return transaction.preparedQuery(APPEND_PLAIN).execute(values).replaceWithVoid();
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
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException("SHA-256", everyJavaHasIt);
        }
    }
}
