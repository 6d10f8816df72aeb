package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.ReferenceNumberCoverage;

/** 照会番号: what each institution calls its patients; one number means one patient of an institution. */
public interface ReferenceNumbers {
    /** The patient's number at this institution. */
    Uni<Optional<String>> of(InstitutionCode institution, UUID personId);

    /** Whom this institution calls so. */
    Uni<Optional<UUID>> holder(InstitutionCode institution, String number);

    /** The same, while nobody else of the institution can set a number until the transaction ends. */
    Uni<Optional<UUID>> reserve(InstitutionCode institution, String number);

    /** Gives the patient this number instead of the one before. */
    Uni<Void> put(Viewer viewer, UUID personId, String number, Instant at);

    /** How many of this institution's patients have one. */
    Uni<ReferenceNumberCoverage> coverage(InstitutionCode institution);
}
