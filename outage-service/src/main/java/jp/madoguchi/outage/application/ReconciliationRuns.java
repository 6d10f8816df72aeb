package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Condition;
import jp.madoguchi.outage.domain.ReconciliationRun;
import jp.madoguchi.runtime.audit.AuditEntry;

/** 事後確認の実行. */
public interface ReconciliationRuns {
    /** Keeps a new one with its audit entry, unless one runs at the institution already; the one that runs. */
    Uni<ReconciliationRun> start(ReconciliationRun run, AuditEntry audit);

    /** The one of this institution. */
    Uni<Optional<ReconciliationRun>> find(InstitutionCode institution, UUID id);

    /**
     * Gives the run that has waited longest one batch, and keeps with the batch how far it came. Empty when none runs,
     * or every one that does is having its turn elsewhere.
     */
    Uni<Optional<ReconciliationRun>> turn(
            When when, Function<ReconciliationRun, Function<Condition, Deciding>> deciding);

    /**
     * いつの番か.
     *
     * @param day on which a grant must be valid
     * @param most how many visits at the most
     */
    record When(Instant now, LocalDate day, int most) {}
}
