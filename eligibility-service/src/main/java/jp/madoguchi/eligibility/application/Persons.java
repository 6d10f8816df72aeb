package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.eligibility.domain.CoverageHistory;
import jp.madoguchi.eligibility.domain.KeptRecord;
import jp.madoguchi.eligibility.domain.PersonRecord;

/** 加入者: everybody registered, with every coverage. */
public interface Persons {
    /** Everybody born on this day who ever held these numbers, whatever the 枝番, with all their coverages. */
    Uni<List<CoverageHistory>> everWith(InsuredNumbers numbers, LocalDate birthDate);

    /**
     * What is registered under the name of this record; holds back every other writer of it until the transaction
     * ends.
     */
    Uni<Optional<KeptRecord>> reserve(PersonRecord record);

    /** Puts this version in force and keeps what was registered. */
    Uni<Void> keep(UUID personId, PersonRecord record);
}
