package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.RefundPayment;
import jp.madoguchi.contracts.event.RefundRecorded;
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
    private final Refunds refunds;
    private final HeldBatches batches;

    ListHeldVisits(HeldVisits visits, SettlementAnswers answers, Refunds refunds, HeldBatches batches) {
        this.visits = visits;
        this.answers = answers;
        this.refunds = refunds;
        this.batches = batches;
    }

    /** All of the institution, oldest first. */
    public Uni<List<ShownVisit>> list(InstitutionCode institution, LocalDate today) {
        return batches.condition(institution, today)
                .chain(condition -> visits.of(institution)
                        .chain(held -> settlements(institution).map(settled -> shown(held, settled, condition))));
    }

    private Uni<Map<UUID, VisitSettlement>> settlements(InstitutionCode institution) {
        return answers.of(institution).chain(said -> refunds.of(institution).map(paid -> settlements(said, paid)));
    }

    private static Map<UUID, VisitSettlement> settlements(List<SettlementAnswered> said, List<RefundRecorded> paid) {
        Map<UUID, List<RefundPayment>> payments =
                paid.stream().collect(Collectors.toMap(RefundRecorded::visitId, RefundRecorded::payments));
        return said.stream().collect(Collectors.groupingBy(SettlementAnswered::visitId)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        answered -> new VisitSettlement(
                                answered.getValue(), payments.getOrDefault(answered.getKey(), List.of()))));
    }

    private static List<ShownVisit> shown(
            List<HeldVisit> held, Map<UUID, VisitSettlement> settled, Condition condition) {
        return held.stream()
                .map(visit -> new ShownVisit(
                        visit,
                        settled.getOrDefault(visit.visitId(), VisitSettlement.NONE),
                        WhyHeld.of(visit, condition)))
                .toList();
    }
}
