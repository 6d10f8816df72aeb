package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 申立書を廃棄した: its key is gone, every copy is unreadable. */
public record DeclarationDestroyed(UUID declarationId, UUID visitId, InstitutionCode institution, Instant destroyedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.DECLARATION_DESTROYED;
    }

    @Override
    public String key() {
        return declarationId.toString();
    }
}
