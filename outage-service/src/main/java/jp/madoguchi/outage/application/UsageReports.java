package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.ReportFiling;
import jp.madoguchi.outage.domain.UsageCounts;

/** 利用報告書. */
public interface UsageReports {
    /** What is known of the filing, by grant: of one institution, or of all. */
    Uni<Map<UUID, ReportFiling>> filings(Optional<InstitutionCode> only);

    /** What is known of one. */
    Uni<ReportFiling> filing(UUID grantId);

    /** Keeps what is known of one. */
    Uni<Void> keep(UUID grantId, ReportFiling filing);

    /** What the audit log says of the use under a grant; refusals up to now, or up to its end. */
    Uni<UsageCounts> counts(Grant grant, Instant now);
}
