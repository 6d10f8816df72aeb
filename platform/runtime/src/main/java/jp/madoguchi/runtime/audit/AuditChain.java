package jp.madoguchi.runtime.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** 監査ログの検証: recomputes a chain from its first row. */
@ApplicationScoped
public class AuditChain {
    private static final String ALL = """
            select seq, at, account, action, subject, purpose, grant_id, prev_hash, hash
            from audit_log where chain = :chain order by seq
            """;

    /** The number of unbroken entries of this chain, or the negative sequence of the first broken one. */
    public Uni<Long> verify(String chain) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ALL, Object[].class)
                        .setParameter("chain", chain)
                        .getResultList())
                .map(rows -> verify(chain, rows));
    }

    private static long verify(String chain, List<Object[]> rows) {
        String previous = AuditLog.GENESIS;
        long expected = 1;
        for (Object[] row : rows) {
            AuditEntry entry = new AuditEntry(
                    chain, (String) row[2], (String) row[3], (String) row[4], (String) row[5], (UUID) row[6]);
            long seq = ((Number) row[0]).longValue();
            String hash = AuditLog.hash(previous, seq, instant(row[1]), entry);
            if (seq != expected || !previous.equals(row[7]) || !hash.equals(row[8])) {
                return -expected;
            }
            previous = hash;
            expected++;
        }
        return expected - 1;
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
    }
}
