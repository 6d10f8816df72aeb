package jp.madoguchi.eligibility.domain;

import java.util.List;
import java.util.Optional;

/**
 * 自院の追記: what the institution added to an answer; no other institution ever sees it.
 *
 * @param referenceNumber 照会番号 of the patient
 * @param prescription what the patient chose, if anything yet
 * @param accepted the items taken over from this very answer
 * @param consents what the patient said for this check, oldest first
 */
public record ClinicAdditions(
        Optional<String> referenceNumber,
        Optional<PrescriptionChoice> prescription,
        List<AnswerField> accepted,
        List<Consent> consents) {}
