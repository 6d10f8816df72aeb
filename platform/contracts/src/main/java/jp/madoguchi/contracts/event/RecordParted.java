package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import java.util.UUID;

/** まとめた登録を分けた: this record stands for a person of its own again. */
public record RecordParted(UUID personId, LocalDate partedOn) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.RECORD_PARTED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
