package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 患者の直近の資格が変わった: the last answer an institution has for a patient, who is named by an opaque reference. */
public record EligibilityStateChanged(
        InstitutionCode institution,
        UUID patientRef,
        UUID lastCheckId,
        Validity validity,
        LocalDate confirmationDate,
        Instant asOf)
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
