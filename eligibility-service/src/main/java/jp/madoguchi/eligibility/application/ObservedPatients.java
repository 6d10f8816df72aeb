package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.NumberedPatient;

/** 観測した患者: whom an institution knows by what the national system said alone. */
public interface ObservedPatients {
    /** Whom these numbers may mean; more than one where a 枝番 is not known. */
    Uni<List<UUID>> with(InstitutionCode institution, NumberedPatient patient);
}
