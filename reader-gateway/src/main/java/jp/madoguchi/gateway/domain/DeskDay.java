package jp.madoguchi.gateway.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * 窓口の日付: the day patients are taken on, and how far the machine's clock can be trusted with it. A clock that is set
 * while the gateway runs is noticed by one that nobody can set; what is doubted is the day only, as a rule asks for
 * no hour.
 */
public sealed interface DeskDay {
    /** 日本標準時. */
    ZoneId ZONE = ZoneId.of("Asia/Tokyo");

    /** A difference beyond this is no drift and no slow answer. A house rule, as no notice names one. */
    Duration TOLERATED = Duration.ofMinutes(2);

    /**
     * The day now, by what was known when the clock could last be trusted: when the cluster told its time, when a
     * person stated the day, or when the gateway started.
     */
    static DeskDay of(ClockReading now, ClockReading before) {
        LocalDate machine = day(now.wall());
        Instant expected = now.expectedAfter(before);
        if (isBeyond(Duration.between(expected, now.wall()))) {
            return between(machine, day(expected.plus(before.offset())));
        }
        LocalDate server = day(now.wall().plus(before.offset()));
        return server.equals(machine) && !isBeyond(before.offset()) ? new Agreed(machine) : new Corrected(server);
    }

    /** Whether this is no drift and no slow answer. */
    static boolean isBeyond(Duration difference) {
        return difference.abs().compareTo(TOLERATED) > 0;
    }

    private static DeskDay between(LocalDate machine, LocalDate other) {
        return machine.equals(other) ? new Agreed(machine) : new Doubtful(machine, other);
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** The day to go by; in doubt the one that is not the machine's, as it is the machine that moved. */
    default LocalDate day() {
        return match(day -> day, day -> day, (machine, other) -> other);
    }

    /** Whether a person has to say which day it is. */
    default boolean isDoubtful() {
        return match(day -> false, day -> false, (machine, other) -> true);
    }

    /** One branch for each; in doubt, the machine's day comes first and the other one second. */
    <R> R match(
            Function<? super LocalDate, ? extends R> agreed,
            Function<? super LocalDate, ? extends R> corrected,
            BiFunction<? super LocalDate, ? super LocalDate, ? extends R> doubtful);

    /** 時計どおり. */
    record Agreed(LocalDate day) implements DeskDay {
        @Override
        public <R> R match(
                Function<? super LocalDate, ? extends R> agreed,
                Function<? super LocalDate, ? extends R> corrected,
                BiFunction<? super LocalDate, ? super LocalDate, ? extends R> doubtful) {
            return agreed.apply(day);
        }
    }

    /** サーバーの時計で直した日付. */
    record Corrected(LocalDate day) implements DeskDay {
        @Override
        public <R> R match(
                Function<? super LocalDate, ? extends R> agreed,
                Function<? super LocalDate, ? extends R> corrected,
                BiFunction<? super LocalDate, ? super LocalDate, ? extends R> doubtful) {
            return corrected.apply(day);
        }
    }

    /**
     * 決められない: the clock jumped, and nobody has told the day yet.
     *
     * @param other the day by the last clock that could be trusted
     */
    record Doubtful(LocalDate machine, LocalDate other) implements DeskDay {
        @Override
        public <R> R match(
                Function<? super LocalDate, ? extends R> agreed,
                Function<? super LocalDate, ? extends R> corrected,
                BiFunction<? super LocalDate, ? super LocalDate, ? extends R> doubtful) {
            return doubtful.apply(machine, other);
        }
    }
}
