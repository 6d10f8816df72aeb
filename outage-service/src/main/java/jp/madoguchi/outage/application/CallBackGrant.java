package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.rule.UsageReportRules;

/** 電話確認を記録する: the call centre rang the number on file, and asked for the 利用報告書. */
@ApplicationScoped
public class CallBackGrant {
    private final GrantBook book;
    private final UsageReports reports;
    private final Clock clock;

    CallBackGrant(GrantBook book, UsageReports reports, Clock clock) {
        this.book = book;
        this.reports = reports;
        this.clock = clock;
    }

    /**
     * Writes down the call.
     *
     * @param reportDueOn the day by which the call centre wants the report, when it told one
     */
    @WithTransaction
    public Uni<GrantAnswer> calledBack(String account, UUID id, Optional<LocalDate> reportDueOn) {
        List<Finding> findings = reportDueOn
                .map(day -> UsageReportRules.due(day, LocalDate.now(clock)))
                .orElseGet(List::of);
        if (!findings.isEmpty()) {
            return Uni.createFrom().item(new GrantAnswer.Invalid(findings));
        }
        return book.step(account, id, grant -> true, grant -> grant.calledBack(clock.instant()))
                .call(answer -> answer.match(
                        () -> Uni.createFrom().voidItem(),
                        invalid -> Uni.createFrom().voidItem(),
                        notNow -> Uni.createFrom().voidItem(),
                        grant -> due(id, reportDueOn)));
    }

    private Uni<Void> due(UUID id, Optional<LocalDate> reportDueOn) {
        return reportDueOn
                .map(day -> reports.filing(id).chain(filing -> reports.keep(id, filing.due(day))))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
