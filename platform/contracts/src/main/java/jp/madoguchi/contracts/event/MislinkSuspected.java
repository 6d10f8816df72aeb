package jp.madoguchi.contracts.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.id.InsurerNumber;
import org.jspecify.annotations.Nullable;

/**
 * ひも付け誤りが疑われた: a desk asked the patient and suspects two people behind one 資格情報. Ids and kinds of difference alone; the
 * insurer and the implementing body clear it up.
 *
 * @param personId whom the answer was about; absent when it named nobody
 * @param insurerNumber whose coverage the answer showed
 * @param differences each as field and kind, {@code NAME:DIFFERENT}; never what either side said
 */
public record MislinkSuspected(
        UUID suspicionId,
        @Nullable UUID personId,
        @Nullable InsurerNumber insurerNumber,
        List<String> differences,
        Instant raisedAt)
        implements Payload {
    @Override
    public EventType eventType() {
        return EventType.MISLINK_SUSPECTED;
    }

    @Override
    public String key() {
        return String.valueOf(personId == null ? suspicionId : personId);
    }
}
