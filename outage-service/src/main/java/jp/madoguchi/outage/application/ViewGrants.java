package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.ReportFiling;
import jp.madoguchi.outage.domain.rule.GrantClock;
import jp.madoguchi.outage.domain.rule.OpeningHours;

/** 利用開始設定を見る: each with its clock and the state of its 利用報告書. */
@ApplicationScoped
public class ViewGrants {
    private final Grants grants;
    private final UsageReports reports;
    private final Clock clock;
    private final OpeningHours hours;

    ViewGrants(Grants grants, UsageReports reports, Clock clock, OutageConfig config) {
        this.grants = grants;
        this.reports = reports;
        this.clock = clock;
        this.hours = OpeningHours.callCentre(config.callCentre().closedOnListedHolidays());
    }

    /** Those of one institution, or of all, newest first. */
    public Uni<List<GrantView>> of(Optional<InstitutionCode> only) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        return only.map(grants::of)
                .orElseGet(grants::all)
                .chain(all -> reports.filings(only)
                        .map(filings -> all.stream()
                                .map(grant -> new GrantView(
                                        grant,
                                        GrantClock.of(grant, hours, now),
                                        filings.getOrDefault(grant.id(), ReportFiling.NONE),
                                        today))
                                .toList()));
    }

    /** 利用開始設定と、待っている手続きと、報告書. */
    public record GrantView(Grant grant, Optional<GrantClock> clock, ReportFiling filing, LocalDate today) {}
}
