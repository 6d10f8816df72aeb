package jp.madoguchi.outage.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 封をした要約を見る: the summary of an outage with its supplements behind it. Person-free. */
@ApplicationScoped
public class ViewSummary {
    private final OutageClosings closings;

    ViewSummary(OutageClosings closings) {
        this.closings = closings;
    }

    /** The summary of an outage: of one institution only, or of any for those who watch all. */
    @WithTransaction
    public Uni<SummaryAnswer> of(UUID outageId, Optional<InstitutionCode> only) {
        return closings.texts(outageId, only)
                .map(known -> known.<SummaryAnswer>map(texts -> texts.isEmpty()
                                ? new SummaryAnswer.NotClosed()
                                : new SummaryAnswer.Text(String.join("", texts)))
                        .orElseGet(SummaryAnswer.Unknown::new));
    }
}
