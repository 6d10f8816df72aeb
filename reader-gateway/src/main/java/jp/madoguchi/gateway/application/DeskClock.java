package jp.madoguchi.gateway.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.contracts.event.DeskActionRecorded.StatedDay;
import jp.madoguchi.contracts.event.Reception;
import jp.madoguchi.gateway.domain.ClockReading;
import jp.madoguchi.gateway.domain.DeskDay;
import org.jspecify.annotations.Nullable;

/**
 * 窓口の時計: knows which day it is at the desk. Goes by the machine's clock, the cluster's whenever it is heard, and one
 * that nobody can set, so that a clock that jumps never moves 資格確認日 without a word.
 */
@ApplicationScoped
public class DeskClock {
    private static final String SETTING = "clock";
    /** A cluster that answers has told its time by then. */
    private static final Duration HEARD_BY = Duration.ofSeconds(10);

    private final Clock clock;
    private final Uptime uptime;
    private final ServerClock serverClock;
    private final Settings settings;
    private volatile ClockReading trusted;
    private final long begun;
    private volatile boolean isHeard;
    private volatile boolean isSaid;

    DeskClock(Clock clock, Uptime uptime, ServerClock serverClock, Settings settings) {
        this.clock = clock;
        this.uptime = uptime;
        this.serverClock = serverClock;
        this.settings = settings;
        this.trusted = read();
        this.begun = uptime.nanos();
    }

    /** Recalls what the run before knew: once, before anybody asks. */
    public void begin() {
        settings.get(SETTING).map(DeskClock::kept).ifPresent(last -> trusted = read().resuming(last));
    }

    /** Keeps what is known for the next run. */
    public Uni<Void> keep() {
        ClockReading now = read();
        ClockReading base = trusted;
        boolean isKnown = base.offsetMillis() != null || isSet(now, base);
        Long offset = isKnown ? now.corrected(base).offsetMillis() : null;
        return settings.put(SETTING, now.wall() + " " + (offset == null ? "" : offset));
    }

    /** The cluster told its time in an answer that took so long and arrived now. */
    public void heard(Instant server, Duration took) {
        ClockReading now = read();
        serverClock.observe(now.wall().minus(took), now.wall(), server);
        trusted = new ClockReading(now.wall(), now.monotonicNanos(), serverClock.offsetMillis());
        isHeard = true;
    }

    /**
     * Whether what is too old may go for good by this day: the cluster has told its time in this run, and no day is in
     * doubt. A clock that was set while the machine was off looks like any other until then.
     */
    public boolean isProven() {
        return isHeard && !today().isDoubtful();
    }

    /**
     * Whether the machine's clock is all there is to go by: it may have been set while the machine was off, and since
     * then neither the cluster nor a person has told the day.
     */
    public boolean isUnproven() {
        return !isHeard && !isSaid && uptime.nanos() - begun > HEARD_BY.toNanos() && !today().isDoubtful();
    }

    /** What a person would say by this day, who may: one of the two, where a day is in doubt, or the unproven one. */
    Optional<StatedDay> saying(LocalDate day) {
        return today().match(
                        agreed -> isUnproven() && day.equals(agreed)
                                ? Optional.of(new StatedDay(day, agreed))
                                : Optional.empty(),
                        corrected -> Optional.empty(),
                        (machine, other) -> day.equals(machine) || day.equals(other)
                                ? Optional.of(new StatedDay(day, machine))
                                : Optional.empty());
    }

    /** Whether the machine's clock is further from the right time than any drift, as far as that is known. */
    public boolean isOff() {
        return DeskDay.isBeyond(Duration.between(instant(), clock.instant()));
    }

    /** A person says which of the possible days it is; false when none is in doubt, or it is none of them. */
    public boolean state(LocalDate day) {
        ClockReading now = read();
        ClockReading base = trusted;
        return DeskDay.of(now, base).match(agreed -> confirm(day, agreed), corrected -> false, (machine, other) -> {
            if (!day.equals(machine) && !day.equals(other)) {
                return false;
            }
            trusted = day.equals(machine) ? now.alone() : now.corrected(base);
            isSaid = true;
            return true;
        });
    }

    private boolean confirm(LocalDate day, LocalDate agreed) {
        boolean isTaken = day.equals(agreed) && isUnproven();
        isSaid = isSaid || isTaken;
        return isTaken;
    }

    /** How long ago something happened by the machine's own clock, which is told of it; never less than nothing. */
    public Duration since(Instant own) {
        Duration passed = Duration.between(own, clock.instant());
        return passed.isNegative() ? Duration.ZERO : passed;
    }

    /** When something happened that has a time of the machine's clock; of one that only drifts, that time. */
    public Instant right(Instant own) {
        Duration off = Duration.between(clock.instant(), instant());
        return DeskDay.isBeyond(off) ? own.plus(off) : own;
    }

    /**
     * The moment by what can be trusted: what runs out by it does so neither early nor late because a clock was set.
     */
    public Instant instant() {
        ClockReading now = read();
        ClockReading base = trusted;
        boolean isRight = base.offsetMillis() == null && !isSet(now, base);
        return isRight ? now.wall() : now.wall().plus(now.corrected(base).offset());
    }

    /** The day at the desk, and how sure it is. */
    public DeskDay today() {
        return DeskDay.of(read(), trusted);
    }

    /** The day to go by. */
    public LocalDate day() {
        return today().day();
    }

    /** What was known of the clock, for the record of a visit whose day nobody stated. */
    public Reception.ClockState state() {
        return today().match(
                        agreed -> isHeard && trusted.offsetMillis() != null ? Reception.ClockState.AGREED : unheard(),
                        corrected -> Reception.ClockState.CORRECTED,
                        (machine, other) -> Reception.ClockState.UNCHECKED);
    }

    private Reception.ClockState unheard() {
        return isSaid ? Reception.ClockState.STATED : Reception.ClockState.UNCHECKED;
    }

    /**
     * From when on something at this desk is of today: in doubt from the earlier day, as too much is seen and too
     * little not.
     */
    public Instant startOfDay() {
        LocalDate machine = LocalDate.ofInstant(clock.instant(), DeskDay.ZONE);
        LocalDate day = day();
        return (day.isBefore(machine) ? day : machine)
                .atStartOfDay(DeskDay.ZONE)
                .toInstant();
    }

    private ClockReading read() {
        return new ClockReading(clock.instant(), uptime.nanos(), null);
    }

    private static boolean isSet(ClockReading now, ClockReading base) {
        return DeskDay.isBeyond(Duration.between(now.expectedAfter(base), now.wall()));
    }

    private static ClockReading kept(String text) {
        String[] parts = text.split(" ", 2);
        @Nullable Long offset = parts[1].isEmpty() ? null : Long.valueOf(parts[1]);
        return new ClockReading(Instant.parse(parts[0]), 0, offset);
    }
}
