package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.Event;
import jp.madoguchi.contracts.event.RecordJoined;
import jp.madoguchi.contracts.event.RecordParted;

/**
 * 同じ人の登録を聞く: whose records the 実施機関 joins is one person to a lookup, and is protected by each of their records.
 * Many facts make one change, and each of them may come before the record it is about.
 */
@ApplicationScoped
public class HeedJoins {
    private final Joins joins;

    HeedJoins(Joins joins) {
        this.joins = joins;
    }

    /** Counts the record as the other one's person. */
    @WithTransaction
    public Uni<Void> joined(Event<RecordJoined> event) {
        RecordJoined join = event.payload();
        return joins.joined(join.personId(), join.samePersonAs(), event.time(), event.id());
    }

    /** Counts the record as a person of its own again. */
    @WithTransaction
    public Uni<Void> parted(Event<RecordParted> event) {
        return joins.parted(event.payload().personId(), event.time(), event.id());
    }
}
