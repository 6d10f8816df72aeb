package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Refund;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 返金済みを取り消す: only with a reason, which stays with what was undone. Happens once, however often it is said. */
@ApplicationScoped
public class UndoRefund {
    private final ClaimCases cases;
    private final RefundBook book;
    private final Clock clock;

    UndoRefund(ClaimCases cases, RefundBook book, Clock clock) {
        this.cases = cases;
        this.book = book;
        this.clock = clock;
    }

    /** 取り消す返金と、その理由. */
    public record Wish(UUID paymentId, String reason) {}

    /** Undoes a payment of a visit of this institution. */
    @WithTransaction
    public Uni<RefundOutcome> undo(InstitutionCode institution, UUID visitId, String account, Wish wish) {
        return cases.lockedOfVisit(institution, visitId)
                .chain(found -> found.map(known -> undo(known, account, wish))
                        .orElseGet(() -> Uni.createFrom().item(new RefundOutcome.NotFound())));
    }

    private Uni<RefundOutcome> undo(ClaimCase known, String account, Wish wish) {
        Refund refund = known.refund();
        if (refund.isUndone(wish.paymentId())) {
            return Uni.createFrom().item(new RefundOutcome.Recorded(known));
        }
        return refund.standing(wish.paymentId())
                .map(payment -> book.keep(
                        known,
                        refund.without(new Refund.Undone(payment, wish.reason(), account, clock.instant())),
                        account,
                        "refund-undone"))
                .orElseGet(() -> Uni.createFrom().item(new RefundOutcome.NotFound()));
    }
}
