package jp.madoguchi.outage.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * どこまで聞いたか: the last moment whose end of the topic is applied. What is written all the time is never applied to its
 * very end, so not the distance to the end counts but its age: an end seen at some moment must be reached within the
 * bound. An end that could not be asked for ages the same way.
 */
final class HeardUntil {
    private final Duration bound;
    private final Deque<Seen> notReached = new ArrayDeque<>();
    private Optional<Instant> heard = Optional.empty();

    HeardUntil(Duration bound) {
        this.bound = bound;
    }

    /**
     * Takes where the topic ended and, asked after that, what was committed.
     *
     * @param at just before the ends were asked for
     */
    synchronized void seen(Instant at, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> committed) {
        notReached.add(new Seen(at, Map.copyOf(ends)));
        while (!notReached.isEmpty() && notReached.getFirst().isReachedBy(committed)) {
            heard = Optional.of(notReached.removeFirst().at());
        }
        // An end older than the bound cannot make the index fresh any more, however soon it is reached.
        notReached.removeIf(seen -> seen.at().isBefore(at.minus(bound)));
    }

    /** Whether all that was there the bound before this moment, the bound itself included, is applied. */
    synchronized boolean isFresh(Instant now) {
        return heard.filter(until -> !until.plus(bound).isBefore(now)).isPresent();
    }

    /** The last moment whose end is applied; empty while there was none. */
    synchronized Optional<Instant> moment() {
        return heard;
    }

    /** 見えた終わり: where the partitions that hold something ended. */
    private record Seen(Instant at, Map<TopicPartition, Long> ends) {
        boolean isReachedBy(Map<TopicPartition, Long> committed) {
            return ends.entrySet().stream().allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
