package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Consent;

/** 同意の記録: what patients said, check by check. */
public interface Consents {
    /** What was said for this check, oldest first. */
    Uni<List<Consent>> of(UUID checkId);

    /** Keeps what a patient said. */
    Uni<Void> add(Viewer viewer, UUID checkId, Consent consent, Instant at);
}
