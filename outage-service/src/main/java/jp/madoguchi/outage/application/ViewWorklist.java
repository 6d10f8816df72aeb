package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 国の画面で調べる受診の一覧を見る: it shows patients, so every call is written down with how many it showed. */
@ApplicationScoped
public class ViewWorklist {
    private final HeldVisits visits;
    private final AuditLog audit;

    ViewWorklist(HeldVisits visits, AuditLog audit) {
        this.visits = visits;
        this.audit = audit;
    }

    /** What a person may still settle, oldest first. */
    @WithTransaction
    public Uni<List<HeldVisit>> view(Asker asker) {
        return visits.of(asker.institution())
                .map(all -> all.stream()
                        .filter(visit -> visit.nationalSearch().isPresent())
                        .toList())
                .call(shown -> audit.record(new AuditEntry(
                        asker.institution().wire(),
                        asker.account(),
                        "held-visit-worklist-viewed",
                        String.valueOf(shown.size()),
                        "reconciliation",
                        null)));
    }
}
