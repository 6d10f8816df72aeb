package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.domain.CoverageHistory;

/** 加入者: everybody registered, with every coverage. */
public interface Persons {
    /**
     * Everybody born on this day who ever held these numbers, whatever the 枝番, with all their coverages, as this
     * institution knows them.
     */
    Uni<List<CoverageHistory>> everWith(InstitutionCode institution, InsuredNumbers numbers, LocalDate birthDate);
}
