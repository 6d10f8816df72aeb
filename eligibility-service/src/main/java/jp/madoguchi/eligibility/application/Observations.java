package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.eligibility.domain.CheckAnswer;
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

    /**
     * Fills in what was missing of the same content when it was first handed in: its visit, its check, and that the
     * card has no 暗証番号. What was said before stays.
     *
     * @return whether anything was missing that this report says
     */
    Uni<Boolean> complete(Observation again);

    /** An observation of this institution, with the answer it became. */
    Uni<Optional<Known>> find(InstitutionCode institution, UUID id);

    /**
     * Keeps the answer that an observation becomes, as whom the institution knows its patient, what they said at the
     * reader, and their 照会番号, all in one transaction.
     */
    Uni<AnswerDraft.Became> becomeAnswer(AnswerDraft draft);

    /** The observation that became this answer, if one did. */
    Uni<Optional<Observation>> behind(InstitutionCode institution, UUID checkId);

    /**
     * 知られた観測.
     *
     * @param answer the answer it already became
     */
    record Known(Observation observation, @Nullable CheckAnswer answer) {}
}
