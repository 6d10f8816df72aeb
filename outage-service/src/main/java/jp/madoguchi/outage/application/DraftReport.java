package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.UsageReport;

/** 利用報告書を作る: a draft from what the audit log says up to now. */
@ApplicationScoped
public class DraftReport {
    private final Grants grants;
    private final UsageReports reports;
    private final Clock clock;

    DraftReport(Grants grants, UsageReports reports, Clock clock) {
        this.grants = grants;
        this.reports = reports;
        this.clock = clock;
    }

    /** The report on a grant: of one institution only, or of any for the 実施機関. */
    @WithTransaction
    public Uni<Optional<UsageReport>> of(UUID grantId, Optional<InstitutionCode> only) {
        return grants.forChange(grantId)
                .chain(found -> found.filter(
                                grant -> only.map(grant.institution()::equals).orElse(true))
                        .map(grant -> draft(grant).map(Optional::of))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<UsageReport> draft(Grant grant) {
        return reports.filing(grant.id())
                .chain(filing ->
                        reports.counts(grant, clock.instant()).map(counts -> new UsageReport(grant, filing, counts)));
    }
}
