package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jp.madoguchi.contracts.event.RefundRecorded;

/** 返金の記録を控える: beside the visit and on the board. The record itself is claim-service's. */
@ApplicationScoped
public class KeepRefund {
    private final Refunds refunds;

    KeepRefund(Refunds refunds) {
        this.refunds = refunds;
    }

    /** Keeps the record. */
    @WithTransaction
    public Uni<Void> apply(RefundRecorded refund) {
        return refunds.keep(refund);
    }
}
