package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.Observation;
import org.jspecify.annotations.Nullable;

/** 観測の記録. */
public interface Observations {
    /**
     * Keeps an observation unless the institution handed the same content in before.
     *
     * @return the id it is kept under: its own, or the one from before
     */
    Uni<UUID> add(Observation observation, String account, Instant receivedAt);

    /** An observation of this institution; holds back everybody else who wants it until the transaction ends. */
    Uni<Optional<Reserved>> reserve(InstitutionCode institution, UUID id);

    /** Notes the answer that an observation became. */
    Uni<Void> becameAnswer(UUID id, UUID answerId);

    /**
     * 取り置いた観測.
     *
     * @param answerId the answer it already became
     */
    record Reserved(Observation observation, @Nullable UUID answerId) {}
}
