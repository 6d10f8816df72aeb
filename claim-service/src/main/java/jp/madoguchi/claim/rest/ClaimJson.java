package jp.madoguchi.claim.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.UUID;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.ClaimStatus;
import jp.madoguchi.claim.domain.DecisionSnapshot;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.event.ClaimedIdentityKind;
import jp.madoguchi.rules.ReviewOrganisation;
import org.jspecify.annotations.Nullable;

/** 案件の一行: what was decided and why, without the person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClaimJson(
        UUID claimId,
        UUID visitId,
        @Nullable YearMonth serviceMonth,
        ClaimStatus status,
        @Nullable ClaimedIdentityKind identity,
        @Nullable String identityLabel,
        @Nullable ClaimClause clause,
        @Nullable String clauseLabel,
        @Nullable String why,
        @Nullable String organisation,
        @Nullable HeldJson held,
        int points,
        @Nullable UUID fileId) {
    static ClaimJson of(ClaimCase known) {
        DecisionSnapshot decided = known.decided();
        YearMonth month = known.facts().serviceMonth().orElse(null);
        if (decided == null) {
            return new ClaimJson(
                    known.claimId(),
                    known.visitId(),
                    month,
                    known.status(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    known.facts().points(),
                    null);
        }
        ClaimedIdentityKind identity = decided.identity();
        ReviewOrganisation organisation = decided.organisation();
        HeldReason held = decided.held();
        return new ClaimJson(
                known.claimId(),
                known.visitId(),
                month,
                known.status(),
                identity,
                identity == null ? null : identity.label(),
                decided.clause(),
                decided.clause().label(),
                decided.why(),
                organisation == null ? null : organisation.code(),
                held == null ? null : HeldJson.of(held, decided.clause()),
                decided.points(),
                known.fileId());
    }
}
