package jp.madoguchi.eligibility.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 答えられるようになった照会のお知らせ, as the gateways of the institution were told. */
public interface AnswerableNotices {
    /** Those still kept for this institution, the newest first, no more than 500. */
    Uni<List<Told>> of(InstitutionCode institution);

    /**
     * お知らせの一件.
     *
     * @param checkId the institution's own check that had no answer
     * @param text Japanese, for the desk; names no person
     */
    record Told(UUID checkId, String text, Instant at) {}
}
