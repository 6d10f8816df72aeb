package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 窓口の集計. */
public interface DeskSummaries {
    /** The facts that happened at the desks of this institution on this day. */
    Uni<DeskSummary> on(InstitutionCode institution, LocalDate day);
}
