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
 * @param formerNumbersAvailable 旧保険者番号あり: the institution was shown numbers of the patient that are not in force
 */
public record ClinicAdditions(
        Optional<String> referenceNumber,
        Optional<PrescriptionChoice> prescription,
        List<AnswerField> accepted,
        List<Consent> consents,
        boolean formerNumbersAvailable) {
    /** 誰も見つからなかった: there is nobody to add anything to. */
    public static final ClinicAdditions NONE =
            new ClinicAdditions(Optional.empty(), Optional.empty(), List.of(), List.of(), false);
}
