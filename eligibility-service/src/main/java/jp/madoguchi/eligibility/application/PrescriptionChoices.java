package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.PrescriptionChoice;

/** 処方箋発行形態の記録: what patients chose, check by check. */
public interface PrescriptionChoices {
    /** What was chosen for this check, if anything. */
    Uni<Optional<PrescriptionChoice>> of(UUID checkId);

    /** Keeps the choice instead of the one before. */
    Uni<Void> put(Viewer viewer, UUID checkId, PrescriptionChoice choice, Instant at);
}
