package jp.madoguchi.local.suite;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * トピックの記録: one record as it lies on a topic.
 *
 * @param partition where it lies
 * @param offset and at which place
 * @param key the key, as text
 * @param value the payload, as text; absent for a deletion mark
 * @param headers the headers, as text
 */
public record TopicRecord(
        int partition,
        long offset,
        @Nullable String key,
        @Nullable String value,
        Map<String, String> headers) {
    /** Keeps what it is given from changing. */
    public TopicRecord {
        headers = Map.copyOf(headers);
    }
}
