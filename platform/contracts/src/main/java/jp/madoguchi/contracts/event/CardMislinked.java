package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * ひも付け誤りが見つかった: the card or the record of this person leads to somebody else's coverage, too. Until it is mended every
 * check of the person answers 複数該当.
 */
public record CardMislinked(UUID personId, UUID mislinkId, LocalDate foundOn) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.CARD_MISLINKED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
