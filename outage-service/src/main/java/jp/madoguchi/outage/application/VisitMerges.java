package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import jp.madoguchi.contracts.event.VisitMerged;
import jp.madoguchi.contracts.event.VisitParted;

/** 同じ受診のまとめ: what claim-service told of it. What is older than the kept says nothing. */
public interface VisitMerges {
    /** The visit is another one taken twice. */
    Uni<Void> keep(VisitMerged merged);

    /** It is a visit of its own again. */
    Uni<Void> keep(VisitParted parted);

    /** Brings the held visit, where there is one, to what was told of it last. */
    Uni<Void> follow(UUID visitId);
}
