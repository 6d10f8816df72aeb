package jp.madoguchi.outage.application;

import java.util.Optional;
import jp.madoguchi.contracts.event.VisitReconciled;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.WhyHeld;
import jp.madoguchi.runtime.audit.AuditEntry;

/**
 * 一件の判断: everything that is written together, and nothing where the visit only goes on waiting.
 *
 * @param changed whether the visit is another than before
 * @param fact absent when there is nothing to tell others
 * @param audit absent when nothing was asked
 */
public record Decided(
        HeldVisit visit,
        boolean changed,
        Optional<VisitReconciled> fact,
        Optional<AuditEntry> audit,
        Optional<WhyHeld> stillHeld) {

    static Decided waiting(HeldVisit visit, WhyHeld why) {
        return new Decided(visit, false, Optional.empty(), Optional.empty(), Optional.of(why));
    }

    /** The line of the answer. */
    public ReconciledVisit line() {
        return new ReconciledVisit(visit, stillHeld);
    }
}
