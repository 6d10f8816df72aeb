package jp.madoguchi.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {
    private static final double ALMOST_ONE = Math.nextDown(1.0);

    @ParameterizedTest
    @CsvSource({"1,500", "2,1000", "3,2000", "6,16000", "10,256000", "11,300000", "12,300000", "1000000,300000"})
    void doublesWithEachFailureUpToTheLongest(int failures, long ceiling) {
        assertEquals(Duration.ofMillis(1), Backoff.next(failures, null, 0));
        assertEquals(Duration.ofMillis(ceiling), Backoff.next(failures, null, ALMOST_ONE));
    }

    @ParameterizedTest
    @CsvSource({"1,1,2", "20,20,40", "300,300,600", "86400,300,600"})
    void neverComesBackBeforeItWasAskedToAndSpreadsFromThere(long told, long earliest, long latest) {
        for (int failures : new int[] {1, 11}) {
            Duration soonest = Backoff.next(failures, Duration.ofSeconds(told), 0);
            Duration last = Backoff.next(failures, Duration.ofSeconds(told), ALMOST_ONE);

            assertTrue(soonest.toMillis() > earliest * 1000, soonest::toString);
            assertTrue(last.toMillis() <= latest * 1000, last::toString);
        }
    }

    @Test
    void noWaitAskedForIsNoWish() {
        for (int failures : new int[] {1, 6, 12}) {
            Duration own = Backoff.next(failures, null, 0.9);

            assertEquals(own, Backoff.next(failures, Duration.ZERO, 0.9));
            assertEquals(own, Backoff.next(failures, Duration.ofMillis(249), 0.9));
        }
        assertTrue(Backoff.next(1, Duration.ofMillis(250), 0).toMillis() > 250);
    }

    @Test
    void spreadsEvenly() {
        SplittableRandom dice = new SplittableRandom(4);
        int[] tenths = new int[10];
        for (int i = 0; i < 100_000; i++) {
            long millis =
                    Backoff.within(Duration.ofSeconds(10), dice.nextDouble()).toMillis();
            tenths[(int) Math.min(9, millis / 1000)]++;
        }

        for (int count : tenths) {
            assertTrue(Math.abs(count - 10_000) < 500, () -> "a tenth of the window has " + count);
        }
    }
}
