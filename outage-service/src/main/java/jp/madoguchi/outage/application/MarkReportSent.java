package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.rule.UsageReportRules;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 利用報告書を提出したことを記録する. Sending it stays the clinic's own mail. */
@ApplicationScoped
public class MarkReportSent {
    private final Grants grants;
    private final UsageReports reports;
    private final AuditLog audit;
    private final Clock clock;

    MarkReportSent(Grants grants, UsageReports reports, AuditLog audit, Clock clock) {
        this.grants = grants;
        this.reports = reports;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes down the day; a later mark corrects an earlier one. */
    @WithTransaction
    public Uni<GrantAnswer> sent(Asker asker, UUID grantId, LocalDate day) {
        return grants.forChange(grantId)
                .chain(found -> found.filter(grant -> grant.institution().equals(asker.institution()))
                        .map(grant -> mark(asker, grant, day))
                        .orElseGet(() -> Uni.createFrom().item(new GrantAnswer.Unknown())));
    }

    private Uni<GrantAnswer> mark(Asker asker, Grant grant, LocalDate day) {
        List<Finding> findings = UsageReportRules.sent(grant, day, LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Uni.createFrom().item(new GrantAnswer.Invalid(findings));
        }
        return reports.filing(grant.id())
                .chain(filing -> reports.keep(grant.id(), filing.sent(day)))
                .chain(() -> audit.record(new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "usage-report-sent",
                        grant.id().toString(),
                        "outage-lookup",
                        grant.id())))
                .replaceWith(new GrantAnswer.Done(grant));
    }
}
