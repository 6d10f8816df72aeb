package jp.madoguchi.outage.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 受け取りの遅れ: how far this service is behind on one topic, as the broker tells it.
 *
 * @param records how many facts lie before it, when it was last asked
 * @param deadLetters 届かなかった事実: how many facts of this topic nobody could take in, whoever it was, since it began
 * @param heardUntil all that was there at this moment is applied; absent while that is not known
 */
public record ChannelLag(
        String channel,
        String topic,
        long records,
        long deadLetters,
        @Nullable Instant heardUntil) {
    /** When all that was there is applied, if it is known. */
    public Optional<Instant> heard() {
        return Optional.ofNullable(heardUntil);
    }
}
