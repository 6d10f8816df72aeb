package jp.madoguchi.claim.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.claim.domain.ClaimCase;
import jp.madoguchi.claim.domain.SuspectedPair;
import jp.madoguchi.claim.domain.VisitPair;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.runtime.audit.AuditEntry;
import jp.madoguchi.runtime.audit.AuditLog;

/** 二重の受付の疑いを見る: with what was merged and can still be parted. It shows patients, so it is written down how many. */
@ApplicationScoped
public class ShowSameVisits {
    private final ClaimCases cases;
    private final AuditLog audit;

    ShowSameVisits(ClaimCases cases, AuditLog audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** 疑いと、まだ分けられるまとめ. */
    public record Shown(List<SuspectedPair> suspected, List<VisitPair> merged) {
        int size() {
            return suspected.size() + merged.size();
        }
    }

    /** Of the days of this institution on which a claim is not out yet. */
    @WithTransaction
    public Uni<Shown> show(InstitutionCode institution, String account) {
        return cases.ofDaysNotOut(institution)
                .map(known -> new Shown(SuspectedPair.among(known), merged(known)))
                .call(shown -> shown.size() == 0 ? Uni.createFrom().voidItem() : seen(institution, account, shown));
    }

    private static List<VisitPair> merged(List<ClaimCase> known) {
        Map<UUID, ClaimCase> byVisit =
                known.stream().collect(Collectors.toMap(ClaimCase::visitId, Function.identity()));
        return known.stream()
                .flatMap(aside -> pair(aside, byVisit).stream())
                .filter(pair -> pair.againstParting().isEmpty())
                .toList();
    }

    private static Optional<VisitPair> pair(ClaimCase aside, Map<UUID, ClaimCase> byVisit) {
        return Optional.ofNullable(aside.facts().same().merge())
                .flatMap(merge -> Optional.ofNullable(byVisit.get(merge.into())))
                .map(standing -> new VisitPair(aside, standing));
    }

    private Uni<Void> seen(InstitutionCode institution, String account, Shown shown) {
        return audit.record(new AuditEntry(
                institution.wire(), account, "same-visits-viewed", String.valueOf(shown.size()), "same-visit", null));
    }
}
