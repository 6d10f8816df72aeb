package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.RefundRecorded;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 差額の返金: what is owed and what was handed back, by visit. What is older than the kept says nothing. */
public interface Refunds {
    /** What this answer owes. */
    Uni<Void> owe(SettlementAnswered answer);

    /** What was handed back. */
    Uni<Void> keep(RefundRecorded refund);

    /** Everything handed back by this institution. */
    Uni<List<RefundRecorded>> of(InstitutionCode institution);

    /** What it handed back for this visit. */
    Uni<Optional<RefundRecorded>> of(InstitutionCode institution, UUID visitId);
}
