package jp.madoguchi.runtime.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * 監査ログの検証: recomputes a chain from its first row, and holds it to how far it held the last time all were recomputed:
 * what was there then must be there now.
 */
@ApplicationScoped
public class AuditChain {
    private static final int PAGE = 1_000;

    private static final String NEXT = """
        select seq, at, account, action, subject, purpose, grant_id, prev_hash, hash
        from audit_log where chain = :chain and seq > :after order by seq
        """;

    private static final String HEAD = "select seq, hash from audit_head where chain = :chain";

    /** The number of unbroken entries of this chain, or the negative sequence of the first broken one. */
    public Uni<Long> verify(String chain) {
        return walk(chain)
                .map(walked ->
                        walked.holds() ? walked.head().seq() : -(walked.head().seq() + 1));
    }

    /** The head is read before the rows: whatever another round has kept meanwhile stands in rows that are read too. */
    Uni<Walked> walk(String chain) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HEAD, Object[].class)
                        .setParameter("chain", chain)
                        .getSingleResultOrNull()
                        .chain(row -> from(session, new Walk(chain, anchor(row)), new Link(0, AuditLog.GENESIS))));
    }

    private static Link anchor(@Nullable Object @Nullable [] row) {
        return row == null
                ? new Link(0, AuditLog.GENESIS)
                : new Link(
                        ((Number) Objects.requireNonNull(row[0])).longValue(), (String) Objects.requireNonNull(row[1]));
    }

    /** A page at a time: a chain grows for years. */
    private static Uni<Walked> from(Mutiny.Session session, Walk walk, Link last) {
        return session.createNativeQuery(NEXT, Object[].class)
                .setParameter("chain", walk.chain())
                .setParameter("after", last.seq())
                .setMaxResults(PAGE)
                .getResultList()
                .chain(rows -> {
                    Link link = last;
                    for (Object[] row : rows) {
                        Link next = link.next(walk.chain(), row);
                        if (next == null || !walk.passes(next)) {
                            return Uni.createFrom().item(walk.ended(link, false));
                        }
                        link = next;
                    }
                    return rows.size() < PAGE
                            ? Uni.createFrom().item(walk.ended(link, walk.reached(link)))
                            : from(session, walk, link);
                });
    }

    /**
     * 検証の結果.
     *
     * @param head the last entry that holds
     * @param holds whether nothing after it is broken or missing
     */
    record Walked(AuditHead head, boolean holds) {}

    /**
     * 一巡.
     *
     * @param anchor how far the chain held before, and under which hash
     */
    private record Walk(String chain, Link anchor) {
        boolean passes(Link link) {
            return link.seq() != anchor.seq() || link.hash().equals(anchor.hash());
        }

        boolean reached(Link last) {
            return last.seq() >= anchor.seq();
        }

        Walked ended(Link last, boolean holds) {
            return new Walked(new AuditHead(chain, last.seq(), last.hash()), holds);
        }
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
