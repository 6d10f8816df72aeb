package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 患者の直近の資格が変わった: the last answer an institution has for a patient, who is named by an opaque reference.
 *
 * @param certificateExpiring 電子証明書の有効期限が近いか過ぎている: whether the card that was asked with has to be renewed; not when,
 *     which is somebody's birthday. Absent where no card was asked with
 */
public record EligibilityStateChanged(
        InstitutionCode institution,
        UUID patientRef,
        UUID lastCheckId,
        Validity validity,
        LocalDate confirmationDate,
        Instant asOf,
        @Nullable Boolean certificateExpiring)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.ELIGIBILITY_STATE_CHANGED;
    }

    @Override
    public String key() {
        return institution.wire() + ":" + patientRef;
    }
}
