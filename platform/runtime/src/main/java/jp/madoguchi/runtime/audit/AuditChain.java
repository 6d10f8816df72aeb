package jp.madoguchi.runtime.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** 監査ログの検証: recomputes a chain from its first row. */
@ApplicationScoped
public class AuditChain {
    private static final int PAGE = 1_000;

    private static final String NEXT = """
        select seq, at, account, action, subject, purpose, grant_id, prev_hash, hash
        from audit_log where chain = :chain and seq > :after order by seq
        """;

    /** The number of unbroken entries of this chain, or the negative sequence of the first broken one. */
    public Uni<Long> verify(String chain) {
        return Panache.getSession().chain(session -> from(session, chain, new Link(0, AuditLog.GENESIS)));
    }

    /** A page at a time: a chain grows for years. */
    private static Uni<Long> from(Mutiny.Session session, String chain, Link last) {
        return session.createNativeQuery(NEXT, Object[].class)
                .setParameter("chain", chain)
                .setParameter("after", last.seq())
                .setMaxResults(PAGE)
                .getResultList()
                .chain(rows -> {
                    Link link = last;
                    for (Object[] row : rows) {
                        Link next = link.next(chain, row);
                        if (next == null) {
                            return Uni.createFrom().item(-(link.seq() + 1));
                        }
                        link = next;
                    }
                    return rows.size() < PAGE ? Uni.createFrom().item(link.seq()) : from(session, chain, link);
                });
    }

    private static Instant instant(Object value) {
        return value instanceof OffsetDateTime offset ? offset.toInstant() : (Instant) value;
    }

    /** 鎖の輪: how far the chain holds. */
    private record Link(long seq, String hash) {
        /** The next one; nothing when this row does not follow. */
        @Nullable
        Link next(String chain, Object[] row) {
            AuditEntry entry = new AuditEntry(
                    chain, (String) row[2], (String) row[3], (String) row[4], (String) row[5], (UUID) row[6]);
            long found = ((Number) row[0]).longValue();
            String computed = AuditLog.hash(hash, found, instant(row[1]), entry);
            return found == seq + 1 && hash.equals(row[7]) && computed.equals(row[8])
                    ? new Link(found, computed)
                    : null;
        }
    }
}
