package jp.madoguchi.contracts.event;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 同じ人の登録をまとめた: this record is of the same person as that one. A check by card answers over both from then on, and a
 * search by the four items counts one person.
 *
 * @param personId the record that is now one of several
 * @param samePersonAs the record whose id stands for the person
 */
public record RecordJoined(UUID personId, UUID samePersonAs, LocalDate joinedOn) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.RECORD_JOINED;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
