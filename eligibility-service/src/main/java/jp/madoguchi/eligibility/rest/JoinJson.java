package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.RecordJoin;

/** 同じ人の登録をまとめる要求. */
record JoinJson(
        @NotNull UUID personId,
        @NotNull UUID otherPersonId,
        @NotBlank @Size(max = 1000) String evidence) {

    RecordJoin join(UUID id) {
        return new RecordJoin(id, personId, otherPersonId, evidence);
    }

    /**
     * まとめた回答.
     *
     * @param personId the id that stands for the person from now on
     */
    record Joined(UUID joinId, UUID personId) {}
}
