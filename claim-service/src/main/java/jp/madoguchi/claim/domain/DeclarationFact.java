package jp.madoguchi.claim.domain;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.event.DeclarationRecorded;
import jp.madoguchi.contracts.event.InsuranceKind;
import org.jspecify.annotations.Nullable;

/** 申立書の受理: that a declaration stands, and what it says for routing. Its content stays sealed elsewhere. */
public record DeclarationFact(
        UUID declarationId,
        boolean certificateIssued,
        @Nullable InsuranceKind insuranceKind,
        @Nullable Integer declaredRatioPercent,
        Instant recordedAt) {
    /** What this service keeps of the event: not the sealed content. */
    public static DeclarationFact of(DeclarationRecorded event) {
        return new DeclarationFact(
                event.declarationId(),
                event.certificateIssued(),
                event.insuranceKind(),
                event.declaredRatioPercent(),
                event.recordedAt());
    }
}
