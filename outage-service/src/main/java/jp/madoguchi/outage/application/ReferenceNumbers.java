package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.RefusedNumber;

/**
 * 照会番号, as far as it was set here: what an institution calls its patients; one number means one of them, in whichever
 * of their records.
 */
public interface ReferenceNumbers {
    /** What this institution calls the person. */
    Uni<Optional<String>> of(InstitutionCode institution, UUID personId);

    /** Gives the person this number instead of the one before; no if another person of the institution has it. */
    Uni<Boolean> put(InstitutionCode institution, UUID personId, String number, Instant at);

    /** Takes back the number that was set then, unless it has been replaced; no if it has. */
    Uni<Boolean> takeBack(InstitutionCode institution, UUID personId, Instant setAt);

    /** Keeps a refusal until the person gets another number. */
    Uni<Void> park(InstitutionCode institution, UUID personId, RefusedNumber refused);

    /** What was refused to this institution, the newest first. */
    Uni<List<RefusedNumber>> refused(InstitutionCode institution);
}
