package jp.madoguchi.outage.messaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeardUntilTest {
    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    private static final TopicPartition FIRST = new TopicPartition("coverage.state.v1", 0);
    private static final TopicPartition SECOND = new TopicPartition("coverage.state.v1", 1);

    private final HeardUntil heard = new HeardUntil(Duration.ofSeconds(5));

    @Test
    void isNotFreshBeforeAnythingWasAsked() {
        assertFalse(heard.isFresh(START));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "at once,          0, true",
        "inside the bound, 4999, true",
        "on the bound,     5000, true",
        "outside the bound,5001, false"
    })
    void staysFreshForTheBoundWhileTheBrokerCannotBeAsked(String name, long millis, boolean fresh) {
        heard.seen(START, Map.of(FIRST, 10L), Map.of(FIRST, 10L));

        assertTrue(heard.isFresh(START.plusMillis(millis)) == fresh, name);
    }

    @ParameterizedTest(name = "committed {0} and {1}")
    @CsvSource({"9, 20, false", "10, 19, false", "10, 20, true", "11, 20, true"})
    void needsEveryPartitionToBeReached(long first, long second, boolean fresh) {
        heard.seen(START, Map.of(FIRST, 10L, SECOND, 20L), Map.of(FIRST, first, SECOND, second));

        assertTrue(heard.isFresh(START) == fresh);
    }

    @Test
    void waitsForAPartitionThatHoldsSomethingAndWasNeverCommitted() {
        heard.seen(START, Map.of(FIRST, 10L, SECOND, 1L), Map.of(FIRST, 10L));

        assertFalse(heard.isFresh(START));
    }

    @Test
    void isFreshWhenTheTopicHoldsNothing() {
        heard.seen(START, Map.of(), Map.of());

        assertTrue(heard.isFresh(START));
    }

    @Test
    void doesNotFlapWhileTheRegistryWritesAllTheTimeAndTheCommitsFollow() {
        LongStream.rangeClosed(0, 60).forEach(second -> {
            Instant at = START.plusSeconds(second);
            heard.seen(at, Map.of(FIRST, 100 * (second + 1)), Map.of(FIRST, 100 * Math.max(0, second - 2)));
            // The end of second s is committed at second s + 3.
            assertTrue(heard.isFresh(at.plusMillis(999)) == second >= 3, "second " + second);
        });
    }

    @Test
    void isNotFreshAnyMoreWhenTheConsumerStopsWhileTheRegistryGoesOn() {
        heard.seen(START, Map.of(FIRST, 10L), Map.of(FIRST, 10L));
        LongStream.rangeClosed(1, 5)
                .forEach(second -> heard.seen(START.plusSeconds(second), Map.of(FIRST, 11L), Map.of(FIRST, 10L)));

        assertTrue(heard.isFresh(START.plusSeconds(5)));
        assertFalse(heard.isFresh(START.plusSeconds(6)));
    }

    @Test
    void isNotMadeFreshByReachingAnEndOlderThanTheBound() {
        heard.seen(START, Map.of(FIRST, 10L), Map.of());
        heard.seen(START.plusSeconds(30), Map.of(FIRST, 20L), Map.of(FIRST, 10L));

        assertFalse(heard.isFresh(START.plusSeconds(30)));
    }

    @Test
    void saysUpToWhichMomentEverythingIsApplied() {
        assertEquals(Optional.empty(), heard.moment());

        heard.seen(START, Map.of(FIRST, 10L), Map.of(FIRST, 10L));
        heard.seen(START.plusSeconds(1), Map.of(FIRST, 12L), Map.of(FIRST, 11L));

        assertEquals(Optional.of(START), heard.moment());
    }

    @Test
    void isFreshAgainOnceTheLaggingConsumerHasReachedARecentEnd() {
        heard.seen(START, Map.of(FIRST, 10L), Map.of(FIRST, 10L));
        heard.seen(START.plusSeconds(20), Map.of(FIRST, 500L), Map.of(FIRST, 10L));
        assertFalse(heard.isFresh(START.plusSeconds(20)));

        heard.seen(START.plusSeconds(21), Map.of(FIRST, 600L), Map.of(FIRST, 500L));

        assertTrue(heard.isFresh(START.plusSeconds(21)));
    }
}
