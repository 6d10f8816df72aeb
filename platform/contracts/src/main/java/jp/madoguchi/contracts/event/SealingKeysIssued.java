package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.contracts.id.InstitutionCode;

/** 申立書を封じる一回限りの鍵を配った. */
public record SealingKeysIssued(InstitutionCode institution, List<SealingKey> keys, Instant issuedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.SEALING_KEYS_ISSUED;
    }

    @Override
    public String key() {
        return institution.wire();
    }
}
