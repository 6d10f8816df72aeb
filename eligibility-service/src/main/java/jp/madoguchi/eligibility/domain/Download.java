package jp.madoguchi.eligibility.domain;

import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.oqs.OqsDetail;
import jp.madoguchi.contracts.oqs.OqsMessage;
import org.jspecify.annotations.Nullable;

/**
 * 《ダウンロード》: an answer as the XML that the button of [資格情報確認] writes. Holds exactly what the answer held, and so nothing
 * of a newer coverage that the answer did not show.
 *
 * @param referenceNumber 照会番号: what the institution calls the patient, if it does
 * @param prescription what the patient chose; absent where nobody did
 */
public record Download(
        InstitutionCode institution,
        CheckMethod method,
        CheckAnswer answer,
        @Nullable String referenceNumber,
        @Nullable PrescriptionChoice prescription) {
    /** The message to write. */
    public OqsMessage message() {
        return new OqsDetail(
                        institution,
                        method,
                        answer.confirmationDate(),
                        answer.answeredAt(),
                        answer.validity(),
                        answer.coverage(),
                        answer.person(),
                        answer.preschool(),
                        referenceNumber,
                        prescription == null ? null : prescription.code())
                .message();
    }
}
