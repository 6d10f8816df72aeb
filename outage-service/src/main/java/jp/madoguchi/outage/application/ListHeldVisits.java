package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.SettlementAnswered;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.Condition;
import jp.madoguchi.outage.domain.HeldVisit;
import jp.madoguchi.outage.domain.VisitSettlement;
import jp.madoguchi.outage.domain.WhyHeld;

/**
 * 控えた受診の一覧: of one institution, with what each waits for and what is to be settled with the patients. Person-free.
 */
@ApplicationScoped
public class ListHeldVisits {
    private final HeldVisits visits;
    private final SettlementAnswers answers;
    private final HeldBatches batches;

    ListHeldVisits(HeldVisits visits, SettlementAnswers answers, HeldBatches batches) {
        this.visits = visits;
        this.answers = answers;
        this.batches = batches;
    }

    /** All of the institution, oldest first. */
    public Uni<List<ShownVisit>> list(InstitutionCode institution, LocalDate today) {
        return batches.condition(institution, today)
                .chain(condition -> visits.of(institution)
                        .chain(held -> answers.of(institution).map(said -> shown(held, said, condition))));
    }

    private static List<ShownVisit> shown(List<HeldVisit> held, List<SettlementAnswered> said, Condition condition) {
        Map<UUID, List<SettlementAnswered>> byVisit =
                said.stream().collect(Collectors.groupingBy(SettlementAnswered::visitId));
        return held.stream()
                .map(visit -> new ShownVisit(
                        visit,
                        new VisitSettlement(byVisit.getOrDefault(visit.visitId(), List.of())),
                        WhyHeld.of(visit, condition)))
                .toList();
    }
}
