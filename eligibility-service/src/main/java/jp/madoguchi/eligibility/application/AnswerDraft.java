package jp.madoguchi.eligibility.application;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.madoguchi.eligibility.domain.NamedPatient;
import jp.madoguchi.eligibility.domain.NumberTakenOver;
import jp.madoguchi.eligibility.domain.Observation;
import jp.madoguchi.eligibility.domain.ObservedAdditions;
import jp.madoguchi.runtime.audit.AuditEntry;

/**
 * 回答の下書き: what an observation is about to become, with everything that becomes true together with it.
 *
 * @param patient whom it speaks of, if that is one person
 * @param referenceNumber the 照会番号 it says of them, if it can be one
 * @param check the check, once it is known who of the registry it found
 * @param joined what the log says when two patients of the institution turn out to be one
 * @param numbered what it says when the 照会番号 is taken over
 */
public record AnswerDraft(
        Observation observation,
        Viewer viewer,
        Optional<NamedPatient> patient,
        Optional<String> referenceNumber,
        ObservedAdditions additions,
        Function<Optional<UUID>, KeptCheck> check,
        AuditEntry joined,
        AuditEntry numbered) {

    /**
     * 下書きの結果.
     *
     * @param kept false when the observation had become an answer already; then nothing is kept
     * @param number what became of the 照会番号, if there is one
     */
    public record Became(boolean kept, Optional<NumberTakenOver> number) {}

    /** Masked: strings end up in logs. */
    @Override
    public String toString() {
        return "AnswerDraft[***]";
    }
}
