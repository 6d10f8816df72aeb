package jp.madoguchi.eligibility.application;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 窓口の一日を数える. */
@ApplicationScoped
public class SummariseDesk {
    private final DeskSummaries summaries;

    SummariseDesk(DeskSummaries summaries) {
        this.summaries = summaries;
    }

    /** The day of this institution. */
    @WithTransaction
    public Uni<DeskSummary> summarise(InstitutionCode institution, LocalDate day) {
        return summaries.on(institution, day);
    }
}
