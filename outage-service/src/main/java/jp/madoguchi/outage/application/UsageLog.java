package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.outage.domain.Grant;
import jp.madoguchi.outage.domain.Hit;
import jp.madoguchi.outage.domain.Lookup;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;
import jp.madoguchi.web.Ids;

/**
 * 利用状況: every use of the restricted function and every detail it showed, under its grant, for the 実施機関 that watches
 * it.
 */
@ApplicationScoped
class UsageLog {
    private static final String PURPOSE = "outage-lookup";

    private final Lookups lookups;
    private final AuditLog audit;
    private final Ids ids;

    UsageLog(Lookups lookups, AuditLog audit, Ids ids) {
        this.lookups = lookups;
        this.audit = audit;
        this.ids = ids;
    }

    /** A search nobody may make now. */
    Uni<Void> refused(Asker asker) {
        return audit.record(new AuditEntry(
                asker.institution().wire(),
                asker.account(),
                "lookup-refused",
                ids.next().toString(),
                PURPOSE,
                null));
    }

    /** A search and whom it found. */
    Uni<Lookup> searched(Asker asker, Grant grant, LocalDate confirmationDate, List<Hit> hits) {
        List<Lookup.Candidate> candidates = hits.stream()
                .map(hit -> new Lookup.Candidate(
                        ids.next(), hit.enrollee().personId(), hit.enrollee().version()))
                .toList();
        Lookup lookup = new Lookup(ids.next(), asker.institution(), grant.id(), confirmationDate, candidates, null);
        return lookups.add(lookup)
                .chain(() -> audit.record(entry(asker, "lookup-searched", lookup.id(), lookup.grantId())))
                .replaceWith(lookup);
    }

    /** A detail that is shown. */
    Uni<Lookup> opened(Asker asker, Lookup lookup, Lookup.Candidate candidate) {
        Lookup opened = lookup.opening(candidate);
        return lookups.replace(opened)
                .chain(() -> audit.record(entry(asker, "lookup-detail-viewed", candidate.personId(), lookup.grantId())))
                .replaceWith(opened);
    }

    private static AuditEntry entry(Asker asker, String action, UUID subject, UUID grantId) {
        return new AuditEntry(
                asker.institution().wire(), asker.account(), action, subject.toString(), PURPOSE, grantId);
    }
}
