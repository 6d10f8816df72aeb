package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.eligibility.domain.Mislink;

/** ひも付け誤りの届出. */
record MislinkJson(
        @NotNull UUID personId,
        @NotNull UUID otherPersonId,
        @NotNull LocalDate foundOn,
        @NotBlank @Size(max = 1000) String evidence) {

    Mislink mislink(UUID id) {
        return new Mislink(id, personId, otherPersonId, foundOn, evidence);
    }

    /** 届出の回答. */
    record Reported(UUID mislinkId) {}
}
