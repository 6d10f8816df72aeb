package jp.madoguchi.outage.domain.rule;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.id.JapanTime;

/**
 * コールセンターの受付時間: counts time only while the call centre is open, by the hours that held on each day. 祝日 are those of
 * the table; a day behind its last year counts as none, which makes a deadline earlier than it need be, never later.
 */
public final class OpeningHours {
    /** オンライン資格確認等コールセンター. */
    static final OpeningHours CALL_CENTRE = new OpeningHours(
            RuleTable.rows(
                    "call-centre-hours",
                    DailyHours::parse,
                    "valid_from",
                    "weekday_open",
                    "weekday_close",
                    "saturday_open",
                    "saturday_close",
                    "holidays_closed",
                    "year_end_closed",
                    "source",
                    "href",
                    "checked_on"),
            Set.copyOf(RuleTable.rows(
                    "holidays",
                    cells -> LocalDate.parse(cells[0]),
                    "day",
                    "name",
                    "source",
                    "href",
                    "checked_on",
                    "certainty")));

    /** The same with every 祝日 as an ordinary day, for where the table of them is not trusted. */
    static final OpeningHours CALL_CENTRE_WITHOUT_HOLIDAYS = new OpeningHours(CALL_CENTRE.oldestFirst, Set.of());

    private final List<DailyHours> oldestFirst;
    private final Set<LocalDate> holidays;

    OpeningHours(List<DailyHours> hours, Set<LocalDate> holidays) {
        this.oldestFirst =
                hours.stream().sorted(comparing(DailyHours::validFrom)).collect(Collectors.toUnmodifiableList());
        this.holidays = holidays;
    }

    /** オンライン資格確認等コールセンター, with or without the table of 祝日. */
    public static OpeningHours callCentre(boolean withHolidays) {
        return withHolidays ? CALL_CENTRE : CALL_CENTRE_WITHOUT_HOLIDAYS;
    }

    /** Whether somebody takes the call. */
    public boolean isOpen(Instant at) {
        return on(day(at)).filter(span -> span.contains(at)).isPresent();
    }

    /** The moment by which this much open time has passed since then. */
    public Instant after(Instant from, Duration open) {
        Duration left = open;
        for (LocalDate day = day(from); ; day = day.plusDays(1)) {
            Span span = on(day).map(hours -> hours.from(from)).orElse(Span.NONE);
            if (!span.length().isZero() && left.compareTo(span.length()) <= 0) {
                return span.begin().plus(left);
            }
            left = left.minus(span.length());
        }
    }

    /** How much open time lies between; none when the end is before the beginning. */
    public Duration between(Instant from, Instant until) {
        Duration open = Duration.ZERO;
        for (LocalDate day = day(from); !day.isAfter(day(until)); day = day.plusDays(1)) {
            open = open.plus(
                    on(day).map(span -> span.from(from).until(until).length()).orElse(Duration.ZERO));
        }
        return open;
    }

    private Optional<Span> on(LocalDate day) {
        return oldestFirst.stream()
                .filter(hours -> !hours.validFrom().isAfter(day))
                .reduce((older, newer) -> newer)
                .or(() -> oldestFirst.stream().findFirst())
                .flatMap(hours -> hours.on(day, holidays.contains(day)))
                .map(hours -> new Span(
                        ZonedDateTime.of(day, hours.open(), JapanTime.ZONE).toInstant(),
                        ZonedDateTime.of(day, hours.close(), JapanTime.ZONE).toInstant()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, JapanTime.ZONE);
    }

    /** 一日の受付: from the first moment to the last, the last not included. */
    private record Span(Instant begin, Instant end) {
        static final Span NONE = new Span(Instant.EPOCH, Instant.EPOCH);

        boolean contains(Instant at) {
            return !at.isBefore(begin) && at.isBefore(end);
        }

        Span from(Instant at) {
            return new Span(at.isAfter(begin) ? at : begin, end);
        }

        Span until(Instant at) {
            return new Span(begin, at.isBefore(end) ? at : end);
        }

        Duration length() {
            return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
        }
    }
}
