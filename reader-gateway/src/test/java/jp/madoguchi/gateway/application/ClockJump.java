package jp.madoguchi.gateway.application;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import jp.madoguchi.gateway.domain.DeskDay;

/** 時計の飛び: the machine's clock is set by so much at this moment in Japan. */
public record ClockJump(LocalDateTime japan, Duration by) {
    /** By an hour and by a day, over midnight, over the end of a month and of a fiscal year. */
    public static Stream<ClockJump> all() {
        return Stream.of(
                jump("2026-11-20T10:00", "PT1H"),
                jump("2026-11-20T10:00", "PT-1H"),
                jump("2026-11-20T10:00", "P1D"),
                jump("2026-11-20T10:00", "P-1D"),
                jump("2026-11-20T23:30", "PT1H"),
                jump("2026-11-21T00:30", "PT-1H"),
                jump("2026-11-20T23:30", "P1D"),
                jump("2026-11-21T00:30", "P-1D"),
                jump("2027-03-31T17:00", "P1D"),
                jump("2027-04-01T09:00", "P-1D"),
                jump("2027-04-02T09:00", "P-1D"),
                jump("2026-11-30T23:59", "PT1H"));
    }

    private static ClockJump jump(String japan, String by) {
        return new ClockJump(LocalDateTime.parse(japan), Duration.parse(by));
    }

    /** The moment before it. */
    public Instant at() {
        return japan.atZone(DeskDay.ZONE).toInstant();
    }
}
