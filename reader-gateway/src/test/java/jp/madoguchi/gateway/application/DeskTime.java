package jp.madoguchi.gateway.application;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.gateway.TestSettings;
import jp.madoguchi.gateway.domain.DeskDay;
import jp.madoguchi.gateway.domain.Spare;

/** 試験の時間: time that passes when the test says so, and a machine's clock that can be set beside it. */
public final class DeskTime {
    private volatile Instant wall;
    private volatile Instant right;
    private final AtomicLong up = new AtomicLong(Duration.ofHours(3).toNanos());
    private final Clock clock = ((InstantSource) () -> wall).withZone(DeskDay.ZONE);
    private final Uptime uptime = new Uptime() {
        @Override
        public long nanos() {
            return up.get();
        }
    };
    private final DeskClock desk;

    /** A gateway that starts at this moment, by a clock that is right. */
    public DeskTime(Instant start) {
        wall = start;
        right = start;
        desk = new DeskClock(clock, uptime, new ServerClock(), new KeptSettings());
    }

    /** One whose cluster has told the time. */
    public static DeskTime proven(Instant start) {
        DeskTime time = new DeskTime(start);
        time.hear();
        return time;
    }

    /** Time goes by. */
    public void pass(Duration time) {
        wall = wall.plus(time);
        right = right.plus(time);
        up.addAndGet(time.toNanos());
    }

    /** Somebody sets the machine's clock by so much. */
    public void set(Duration difference) {
        wall = wall.plus(difference);
    }

    /** The cluster tells the time, which is right. */
    public void hear() {
        desk.heard(right, Duration.ZERO);
    }

    public Clock clock() {
        return clock;
    }

    public Uptime uptime() {
        return uptime;
    }

    public DeskClock desk() {
        return desk;
    }

    public HouseTerms terms() {
        return terms(desk);
    }

    private static HouseTerms terms(DeskClock desk) {
        return new HouseTerms(desk, new ClinicRules(TestSettings.of(Path.of("nothing-is-kept-here"), Map.of()), desk));
    }

    /** A desk by this clock, of which nobody has heard yet how right it is. */
    public static HouseTerms terms(Clock clock) {
        return terms(desk(clock));
    }

    /** Of a gateway nobody takes over from. */
    public static Succession alone(Clock clock) {
        return new Succession(new NoticeBoard(), () -> Spare.NONE, clock);
    }

    /** The same without the terms. */
    public static DeskClock desk(Clock clock) {
        return new DeskClock(clock, new Uptime(), new ServerClock(), new KeptSettings());
    }
}
