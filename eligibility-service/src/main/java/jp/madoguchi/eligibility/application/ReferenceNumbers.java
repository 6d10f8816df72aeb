package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.ReferenceNumberCoverage;

/**
 * 照会番号: what each institution calls its patients, of the registry or known to the national system alone; one number
 * means one patient of an institution.
 */
public interface ReferenceNumbers {
    /** The patient's number at this institution. */
    Uni<Optional<String>> of(InstitutionCode institution, UUID patientId);

    /** Whom this institution calls so, as this patient is known now. */
    Uni<Optional<UUID>> holder(InstitutionCode institution, String number);

    /** Lets nobody else of the institution set a number until the transaction ends. */
    Uni<Void> hold(InstitutionCode institution);

    /** Whom this institution calls so, held as above. */
    Uni<Optional<UUID>> reserve(InstitutionCode institution, String number);

    /** The patient's number at this institution, if it was set after this moment. */
    Uni<Optional<String>> setSince(InstitutionCode institution, UUID personId, Instant moment);

    /** As whom this person is known now: records of one person may have been joined. */
    Uni<Optional<UUID>> standing(UUID personId);

    /**
     * Gives the patient this number instead of any before.
     *
     * @param subject the answer, or the record, that it was set on: should records be parted, it stays with that one
     */
    Uni<Void> put(Viewer viewer, UUID patientId, UUID subject, String number, Instant at);

    /** How many of this institution's patients have one. */
    Uni<ReferenceNumberCoverage> coverage(InstitutionCode institution);
}
