package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 案件の一覧: what was decided, without showing a person. */
@ApplicationScoped
public class ShowClaims {
    private final ClaimCases cases;

    ShowClaims(ClaimCases cases) {
        this.cases = cases;
    }

    /** The cases of one month of service, or of all. */
    @WithTransaction
    public Uni<List<ClaimCase>> show(InstitutionCode institution, Optional<YearMonth> serviceMonth) {
        return cases.list(institution, serviceMonth);
    }
}
