package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.id.InsuredNumbers;
import org.jspecify.annotations.Nullable;

/** 患者へ確認の連絡をした (保発0710第1号 3(4)). */
public record PatientContacted(
        UUID declarationId,
        UUID visitId,
        InstitutionCode institution,
        LocalDate contactedOn,
        ContactOutcome outcome,
        @Nullable InsuredNumbers given,
        Instant recordedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.PATIENT_CONTACTED;
    }

    @Override
    public String key() {
        return declarationId.toString();
    }
}
