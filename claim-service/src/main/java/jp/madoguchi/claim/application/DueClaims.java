package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.Decision;
import jp.madoguchi.claim.domain.HeldReason;
import jp.madoguchi.contracts.event.ClaimClause;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 請求の時期が来た案件を集める: everything that has not gone out, decided for the month of the claim. */
@ApplicationScoped
class DueClaims {
    private final ClaimCases cases;
    private final Deciding deciding;

    DueClaims(ClaimCases cases, Deciding deciding) {
        this.cases = cases;
        this.deciding = deciding;
    }

    @WithTransaction
    Uni<List<DueCase>> gather(InstitutionCode institution, YearMonth claimMonth) {
        return cases.lockedNotOut(institution)
                .map(found ->
                        found.stream().flatMap(known -> due(known, claimMonth)).toList());
    }

    private Stream<DueCase> due(ClaimCase known, YearMonth claimMonth) {
        return known.facts().serviceMonth().stream()
                .map(month -> new DueCase(known, decide(known, month, claimMonth), null));
    }

    /** A month of service is claimed from the month after it on. */
    private Decision decide(ClaimCase known, YearMonth serviceMonth, YearMonth claimMonth) {
        Decision decision = deciding.decide(known, claimMonth);
        return decision.match(
                claimable -> claimMonth.isAfter(serviceMonth)
                        ? claimable
                        : held(HeldReason.SERVICE_MONTH_OPEN, claimable.clause()),
                held -> held);
    }

    static Decision.Held held(HeldReason reason, ClaimClause clause) {
        return new Decision.Held(reason, clause, reason.why(), List.of());
    }
}
