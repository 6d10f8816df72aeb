package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
import jp.madoguchi.eligibility.domain.CheckHistory;
import jp.madoguchi.eligibility.domain.HistoryCursor;
import jp.madoguchi.eligibility.domain.OwnOutcome;
import jp.madoguchi.runtime.audit.AuditLog;

/** 資格確認履歴を見る: the institution's own earlier answers about the same patient, and nothing it did not itself confirm. */
@ApplicationScoped
public class ReviewHistory {
    private final OwnChecks own;
    private final AnsweredChecks checks;
    private final AuditLog audit;

    ReviewHistory(OwnChecks own, AnsweredChecks checks, AuditLog audit) {
        this.own = own;
        this.checks = checks;
        this.audit = audit;
    }

    /** One page; without a cursor it begins right before the answer itself. */
    @WithTransaction
    public Uni<OwnOutcome<CheckHistory>> review(
            Viewer viewer, UUID checkId, Optional<HistoryCursor> cursor, int limit) {
        return own.withPatient(
                viewer.institution(),
                checkId,
                (patient, answer) -> history(viewer.institution(), patient, answer, cursor, limit)
                        .call(() -> audit.record(viewer.did("eligibility-history-viewed", checkId, "REVIEW"))));
    }

    /** A cursor of another answer cannot reach past this one: the history is of what came before it. */
    private Uni<CheckHistory> history(
            InstitutionCode institution, UUID patient, CheckAnswer now, Optional<HistoryCursor> cursor, int limit) {
        HistoryCursor self = HistoryCursor.at(now);
        HistoryCursor start = cursor.filter(asked -> asked.isNoLaterThan(self)).orElse(self);
        return checks.numbersShown(institution, patient, self)
                .chain(shown -> checks.before(institution, patient, start, limit + 1)
                        .map(earlier -> CheckHistory.of(now, shown, earlier, limit)));
    }
}
