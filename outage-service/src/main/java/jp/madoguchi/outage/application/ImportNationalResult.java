package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.NationalResult;
import jp.madoguchi.outage.domain.rule.NationalResultRules;
import jp.madoguchi.runtime.audit.AuditEntry;
import org.jspecify.annotations.Nullable;

/** 国の画面の結果を取り込む: a person looked the patient up where this service cannot, and brings what was shown. */
@ApplicationScoped
public class ImportNationalResult {
    private final HeldVisits visits;
    private final NationalFiles files;
    private final VisitFindings found;
    private final VisitResults results;
    private final GrantInForce grant;

    ImportNationalResult(
            HeldVisits visits, NationalFiles files, VisitFindings found, VisitResults results, GrantInForce grant) {
        this.visits = visits;
        this.files = files;
        this.found = found;
        this.results = results;
        this.grant = grant;
    }

    /** Settles the visit with this result, if it is one about it. */
    @WithTransaction
    public Uni<VisitAnswer> take(Asker asker, UUID visitId, NationalResult result) {
        return visits.forChange(asker.institution(), visitId)
                .chain(known -> known.map(visit -> visit.isOpenToPerson()
                                ? take(asker, visit, result)
                                : Uni.createFrom().<VisitAnswer>item(new VisitAnswer.NotNow(visit.state())))
                        .orElseGet(() -> Uni.createFrom().item(new VisitAnswer.Unknown())));
    }

    private Uni<VisitAnswer> take(Asker asker, HeldVisit visit, NationalResult result) {
        return usedElsewhere(visit, result).chain(used -> {
            List<Finding> findings = NationalResultRules.findings(visit, result, used);
            return findings.isEmpty()
                    ? keep(asker, visit, result)
                    : Uni.createFrom().item(new VisitAnswer.Unfit(findings));
        });
    }

    private Uni<Boolean> usedElsewhere(HeldVisit visit, NationalResult result) {
        NationalResult.File file = result.file();
        return file == null ? Uni.createFrom().item(false) : files.usedElsewhere(file.digest(), visit.visitId());
    }

    /** The national screen is opened by the grant of the call centre too, so its use belongs into the same report. */
    private Uni<VisitAnswer> keep(Asker asker, HeldVisit visit, NationalResult result) {
        return grant.of(asker.institution()).chain(under -> keep(asker, visit, result, under.orElse(null)));
    }

    private Uni<VisitAnswer> keep(Asker asker, HeldVisit visit, NationalResult result, @Nullable UUID under) {
        NationalResult.File file = result.file();
        AuditEntry imported = new AuditEntry(
                asker.institution().wire(),
                asker.account(),
                "national-result-imported",
                visit.visitId().toString(),
                file == null ? "typed" : "file",
                under);
        return results.keep(
                        found.decided(asker, visit, CheckMethod.FOUR_ITEMS, under, result.reconciliation()), imported)
                .call(() -> file == null ? Uni.createFrom().voidItem() : files.keep(file.digest(), visit))
                .map(VisitAnswer.Done::new);
    }
}
