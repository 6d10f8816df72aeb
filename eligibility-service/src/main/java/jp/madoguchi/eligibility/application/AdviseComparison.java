package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.ComparisonAdvice;
import jp.madoguchi.runtime.audit.AuditLog;

/** 照合の要否を答える, from the institution's own history. */
@ApplicationScoped
public class AdviseComparison {
    private final PastAnswers past;
    private final AuditLog audit;

    AdviseComparison(PastAnswers past, AuditLog audit) {
        this.past = past;
        this.audit = audit;
    }

    /** What to advise for this check; nothing when this institution never asked so. */
    @WithTransaction
    public Uni<Optional<ComparisonAdvice>> advise(InstitutionCode institution, String account, UUID checkId) {
        return past.before(institution, checkId)
                .map(known -> known.map(ComparisonAdvice::of))
                .call(advice -> advice.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : audit.record(
                                new Viewer(institution, account).did("comparison-advised", checkId, "R5.7.4-2")));
    }
}
