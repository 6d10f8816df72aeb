package jp.madoguchi.runtime.audit;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * 監査ログの見回り: recomputes every chain, one after the other, and keeps how far each held.
 *
 * <p>What it notices: a row that was changed, moved or taken out anywhere in a chain; and, up to where the round
 * before came, a chain whose end was cut off, that was written anew, or that vanished. What it does not notice by
 * itself: rows added after the round before and taken off the end again before this one, and whatever was done by
 * somebody who wrote {@code audit_head} anew to fit. For the latter a line in the log tells by one digest each what the
 * heads were when the round began and what they are when it ended: whoever keeps the log apart from the database sees
 * it where the first of a line is not the last of any line before.
 */
@ApplicationScoped
class AuditRound {
    private static final Logger LOG = Logger.getLogger(AuditRound.class);

    /** A step of the index for each chain, however long the chains are. */
    private static final String CHAINS = """
        with recursive chains(chain) as (
            (select chain from audit_log order by chain limit 1)
            union all
            select (select a.chain from audit_log a where a.chain > c.chain order by a.chain limit 1)
            from chains c where c.chain is not null)
        select chain from chains where chain is not null
        """;

    private final AuditChain chain;
    private final AuditHeads heads;

    AuditRound(AuditChain chain, AuditHeads heads) {
        this.chain = chain;
        this.heads = heads;
    }

    /** Recomputes all chains there are, and all there were. */
    Uni<Seen> run() {
        return heads.all()
                .chain(before -> Panache.withSession(() -> Panache.getSession()
                                .chain(session -> session.createNativeQuery(CHAINS, String.class)
                                        .getResultList()))
                        .chain(found -> recompute(known(before, found)))
                        .chain(walked -> keep(before, walked)));
    }

    private static Set<String> known(List<AuditHead> before, List<String> found) {
        Set<String> names = new TreeSet<>(found);
        before.forEach(head -> names.add(head.chain()));
        return names;
    }

    private Uni<List<AuditChain.Walked>> recompute(Set<String> names) {
        return Multi.createFrom()
                .iterable(names)
                .onItem()
                .transformToUniAndConcatenate(name -> Panache.withSession(() -> chain.walk(name)))
                .collect()
                .asList();
    }

    private Uni<Seen> keep(List<AuditHead> before, List<AuditChain.Walked> walked) {
        List<AuditHead> held = new ArrayList<>();
        long broken = 0;
        for (AuditChain.Walked one : walked) {
            if (one.holds()) {
                held.add(one.head());
            } else {
                broken++;
                LOG.errorf(
                        "audit chain %s is broken at %d",
                        one.head().chain(), one.head().seq() + 1);
            }
        }
        long bad = broken;
        return heads.move(held)
                .map(after -> new Seen(walked.size(), bad, AuditHead.digest(before), AuditHead.digest(after)))
                .invoke(seen -> LOG.infof(
                        "audit: %d chains recomputed, %d broken, heads were %s, heads are %s",
                        seen.chains(), seen.broken(), seen.were(), seen.are()));
    }

    /**
     * 見回りの結果.
     *
     * @param were the digest over all heads when it began
     * @param are the same when it ended
     */
    record Seen(long chains, long broken, String were, String are) {}
}
