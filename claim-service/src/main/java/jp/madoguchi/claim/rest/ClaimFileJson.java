package jp.madoguchi.claim.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.claim.application.FilesOutcome;
import jp.madoguchi.claim.domain.Finding;
import jp.madoguchi.claim.domain.HeldReason;

/** ファイル作成の求めと答え. */
final class ClaimFileJson {
    private ClaimFileJson() {}

    /** 請求年月. */
    record Request(@NotNull YearMonth claimMonth) {}

    /** 答え: the files written now, and every case that stays behind. */
    record Answer(List<Written> files, List<Remaining> held) {
        static Answer of(FilesOutcome.Written outcome) {
            return new Answer(
                    outcome.files().stream().map(Written::of).toList(),
                    outcome.held().stream().map(Remaining::of).toList());
        }
    }

    /** 書いたファイル; {@code claims} counts 明細書, {@code visitIds} the visits in them. */
    record Written(
            UUID id,
            String organisation,
            String organisationLabel,
            int claims,
            int totalPoints,
            String sha256,
            List<UUID> visitIds) {
        static Written of(FilesOutcome.File file) {
            return new Written(
                    file.id(),
                    file.organisation().code(),
                    file.organisation().label(),
                    file.claims(),
                    file.totalPoints(),
                    file.sha256(),
                    file.visitIds());
        }
    }

    /** 残った案件. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Remaining(
            UUID claimId,
            UUID visitId,
            String code,
            String why,
            String clause,
            String nextStep,
            List<Finding> findings) {
        static Remaining of(FilesOutcome.Remaining remaining) {
            HeldReason reason = remaining.held().reason();
            return new Remaining(
                    remaining.claimCase().claimId(),
                    remaining.claimCase().visitId(),
                    reason.code(),
                    reason.why(),
                    remaining.held().clause().label(),
                    reason.nextStep(),
                    remaining.held().findings().stream()
                            .filter(finding -> finding.outcome() == Finding.Outcome.HELD)
                            .toList());
        }
    }
}
