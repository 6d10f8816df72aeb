package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.eligibility.domain.FieldComparison;
import org.jspecify.annotations.Nullable;

/** 紐付け誤りの疑い: what desks raised, for those who can clear it up. */
public interface MislinkSuspicions {
    /** The newest before this one, no more than 200, of all insurers. */
    Uni<List<Suspicion>> before(@Nullable UUID suspicionId);

    /** The same of these insurers alone. */
    Uni<List<Suspicion>> before(@Nullable UUID suspicionId, Set<InsurerNumber> insurers);

    /**
     * 疑い.
     *
     * @param institution whose desk to call
     * @param differences which fields differed, and how; never what either side said
     */
    record Suspicion(
            UUID suspicionId,
            String institution,
            @Nullable UUID personId,
            @Nullable InsurerNumber insurerNumber,
            List<FieldComparison> differences,
            Instant raisedAt) {}
}
