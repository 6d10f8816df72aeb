package jp.madoguchi.eligibility.rest;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import jp.madoguchi.eligibility.domain.PrescriptionChoice;

/** 処方箋発行形態の要求. */
record PrescriptionJson(@NotNull PrescriptionChoice choice) {

    /**
     * 処方箋発行形態の表示.
     *
     * @param chosen false while it is only what the screen proposes
     */
    record Chosen(PrescriptionChoice choice, String label, boolean chosen) {
        static Chosen of(Optional<PrescriptionChoice> choice) {
            PrescriptionChoice shown = choice.orElse(PrescriptionChoice.DEFAULT);
            return new Chosen(shown, shown.label(), choice.isPresent());
        }
    }
}
