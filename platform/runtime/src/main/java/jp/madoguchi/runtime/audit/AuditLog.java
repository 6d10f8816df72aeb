package jp.madoguchi.runtime.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
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
    private static final String LOCK =
            "select cast(pg_advisory_xact_lock(hashtext('audit'), hashtext(:chain)) as text)";
    private static final String LAST = "select seq, hash from audit_log where chain = :chain order by seq desc limit 1";
    private static final String INSERT = """
            insert into audit_log (chain, seq, at, account, action, subject, purpose, grant_id, prev_hash, hash)
            values (:chain, :seq, :at, :account, :action, :subject, :purpose, cast(nullif(:grant, '') as uuid),
                    :prev, :hash)
            """;

    private final Clock clock;

    AuditLog(Clock clock) {
        this.clock = clock;
    }

    /** Adds an entry to its chain. Must be called inside a transaction. */
    public Uni<Void> record(AuditEntry entry) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, String.class)
                        .setParameter("chain", entry.chain())
                        .getSingleResult()
                        .chain(() -> session.createNativeQuery(LAST, Object[].class)
                                .setParameter("chain", entry.chain())
                                .getSingleResultOrNull())
                        .chain(last -> insert(session, entry, last)))
                .replaceWithVoid();
    }

    private Uni<Integer> insert(Mutiny.Session session, AuditEntry entry, Object @Nullable [] last) {
        long seq = last == null ? 1 : ((Number) last[0]).longValue() + 1;
        String previous = last == null ? GENESIS : (String) last[1];
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return session.createNativeQuery(INSERT)
                .setParameter("chain", entry.chain())
                .setParameter("seq", seq)
                .setParameter("at", at)
                .setParameter("account", entry.account())
                .setParameter("action", entry.action())
                .setParameter("subject", entry.subject())
                .setParameter("purpose", entry.purpose())
                .setParameter(
                        "grant", entry.grantId() == null ? "" : entry.grantId().toString())
                .setParameter("prev", previous)
                .setParameter("hash", hash(previous, seq, at, entry))
                .executeUpdate();
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
