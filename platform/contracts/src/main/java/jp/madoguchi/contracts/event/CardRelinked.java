package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import java.util.UUID;

/** ひも付け誤りを正した: the card leads to this person alone again.
 */
public record CardRelinked(UUID personId, UUID mislinkId, LocalDate separatedOn) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.CARD_RELINKED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
