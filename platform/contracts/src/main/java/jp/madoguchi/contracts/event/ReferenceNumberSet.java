package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.contracts.id.InstitutionCode;
import org.jspecify.annotations.Nullable;

/**
 * 照会番号が障害時の画面で登録・更新された: the institution's own number of a person.
 *
 * @param number what its 資格確認 shall come back with from now on
 * @param account who set it; absent in facts of before it was told
 */
public record ReferenceNumberSet(
        InstitutionCode institution,
        UUID personId,
        String number,
        Instant setAt,
        @Nullable String account) implements Payload {
    @Override
    public EventType eventType() {
        return EventType.REFERENCE_NUMBER_SET;
    }

    @Override
    public String key() {
        return personId.toString();
    }
}
