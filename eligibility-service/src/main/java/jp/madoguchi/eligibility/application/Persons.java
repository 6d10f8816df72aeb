package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.domain.CoverageHistory;

/** 加入者: everybody registered, with every coverage. */
public interface Persons {
    /** For this institution: everybody born on this day who ever held these numbers, whatever the 枝番, with all their coverages. */
    Uni<List<CoverageHistory>> everWith(InstitutionCode institution, InsuredNumbers numbers, LocalDate birthDate);
}
