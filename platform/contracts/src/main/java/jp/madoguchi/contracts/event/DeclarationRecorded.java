package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/** 申立書を受理した. What the claim needs to route and to decide, without the person: the content stays sealed. */
public record DeclarationRecorded(
        UUID declarationId,
        UUID visitId,
        InstitutionCode institution,
        boolean certificateIssued,
        @Nullable InsuranceKind insuranceKind,
        @Nullable Integer declaredRatioPercent,
        List<String> findings,
        SealedContent sealed,
        Instant recordedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.DECLARATION_RECORDED;
    }

    @Override
    public String key() {
        return declarationId.toString();
    }
}
