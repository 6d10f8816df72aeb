package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 窓口で申立書を受け取った: the content is sealed under a one-time key of the declaration service. */
public record DeclarationTaken(
        UUID declarationId, UUID visitId, InstitutionCode institution, Instant takenAt, SealedContent sealed)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.DECLARATION_TAKEN;
    }

    @Override
    public String key() {
        return visitId.toString();
    }
}
