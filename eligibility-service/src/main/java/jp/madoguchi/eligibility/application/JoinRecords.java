package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.eligibility.domain.JoinOutcome;
import jp.madoguchi.eligibility.domain.PersonRecords;
import jp.madoguchi.eligibility.domain.RecordJoin;
import jp.madoguchi.runtime.audit.AuditEntry;

/**
 * 同じ人の登録をまとめる: who changes insurers is fed by two of them, and only the implementing body knows that it is one person.
 * A card then finds the newest coverage of all records; numbers still show their own alone.
 */
@ApplicationScoped
public class JoinRecords {
    private final Joins joins;

    JoinRecords(Joins joins) {
        this.joins = joins;
    }

    /** Joins two records. */
    public Uni<JoinOutcome> join(String account, RecordJoin join, LocalDate today) {
        return change(join, known -> known.join(join), account, today, false);
    }

    /** Takes a join back. */
    public Uni<JoinOutcome> part(String account, UUID joinId, LocalDate today) {
        return joins.find(joinId)
                .chain(found -> found.map(join -> change(join, known -> known.part(join), account, today, true))
                        .orElseGet(() -> Uni.createFrom().item(new JoinOutcome.Unknown())));
    }

    private Uni<JoinOutcome> change(
            RecordJoin join,
            Function<PersonRecords, JoinOutcome> decide,
            String account,
            LocalDate today,
            boolean parted) {
        AuditEntry audit = new Network(account).did(parted ? "records-parted" : "records-joined", join.id());
        return joins.change(
                join.records(),
                decide,
                done -> new Joins.Entry(
                        parted ? today : null,
                        done.moves().stream().map(move -> move.event(today)).toList(),
                        audit));
    }
}
