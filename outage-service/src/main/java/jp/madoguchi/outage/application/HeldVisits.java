package jp.madoguchi.outage.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.outage.domain.HeldVisit;
import org.jspecify.annotations.Nullable;

/** 控えた受診. */
public interface HeldVisits {
    /** Keeps a new one; false when this visit is there already. */
    Uni<Boolean> add(HeldVisit visit);

    /** Keeps the new state of one that is there. */
    Uni<Void> replace(HeldVisit visit);

    /** The one of this institution, locked until the transaction ends. */
    Uni<Optional<HeldVisit>> forChange(InstitutionCode institution, UUID visitId);

    /** All of an institution, oldest first. */
    Uni<List<HeldVisit>> of(InstitutionCode institution);

    /** How many taken in this time still wait; without an end, up to now. */
    Uni<Long> countWaiting(InstitutionCode institution, Instant from, @Nullable Instant until);
}
