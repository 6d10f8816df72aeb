package jp.madoguchi.contracts.id;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 和暦の日付: a date as people write it, 昭和29年3月26日, S29.3.26, 1954-03-26, 1954年3月26日 or 19540326. A date that never
 * existed is refused and not moved: neither 2月30日 nor 昭和64年1月8日.
 */
public final class EraDate implements WireValue {
    private static final Pattern ERA_IN_WORDS =
            Pattern.compile("(\\p{IsHan}{2})(元|[0-9]{1,2})年([0-9]{1,2})月([0-9]{1,2})日");
    private static final Pattern ERA_BY_LETTER =
            Pattern.compile("([A-Za-z])([0-9]{1,2})([./-])([0-9]{1,2})\\3([0-9]{1,2})");
    private static final Pattern GREGORIAN_IN_WORDS = Pattern.compile("([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日");
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    private final LocalDate date;
    private final Era era;

    private EraDate(LocalDate date, Era era) {
        this.date = date;
        this.era = era;
    }

    /** Throws {@link InvalidIdentifier} for what is no date, or none of an era. */
    public static EraDate valueOf(String raw) {
        String text = Canonical.text(raw, "era-date").replace(" ", "");
        Matcher words = ERA_IN_WORDS.matcher(text);
        if (words.matches()) {
            return inEra(words.group(1), words.group(2), words.group(3), words.group(4));
        }
        Matcher letter = ERA_BY_LETTER.matcher(text);
        if (letter.matches()) {
            return inEra(letter.group(1), letter.group(2), letter.group(4), letter.group(5));
        }
        for (Pattern gregorian : new Pattern[] {ISO, EIGHT_DIGITS, GREGORIAN_IN_WORDS}) {
            Matcher matcher = gregorian.matcher(text);
            if (matcher.matches()) {
                return of(day(number(matcher.group(1)), matcher.group(2), matcher.group(3)));
            }
        }
        throw new InvalidIdentifier("era-date-format");
    }

    /** The same as an outcome, for what somebody typed. */
    public static Checked<EraDate> check(String raw) {
        return Checked.check(() -> valueOf(raw));
    }

    /** This day with its era; throws {@link InvalidIdentifier} before 明治6年. */
    public static EraDate of(LocalDate date) {
        return new EraDate(date, Era.on(date).orElseThrow(() -> new InvalidIdentifier("era-date-outside-era")));
    }

    private static EraDate inEra(String name, String eraYear, String month, String day) {
        Era era = Era.named(name).orElseThrow(() -> new InvalidIdentifier("era-date-unknown-era"));
        LocalDate date = day(era.gregorianYear("元".equals(eraYear) ? 1 : number(eraYear)), month, day);
        InvalidIdentifier.unless(era.contains(date), "era-date-outside-era");
        return new EraDate(date, era);
    }

    private static LocalDate day(int year, String month, String day) {
        try {
            return LocalDate.of(year, number(month), number(day));
        } catch (DateTimeException noSuchDay) {
            // Not kept as the cause: its message quotes the date.
            throw new InvalidIdentifier("era-date-no-such-day");
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The same day, for arithmetic. */
    public LocalDate date() {
        return date;
    }

    /** The era the day lies in. */
    public Era era() {
        return era;
    }

    /** 昭和29年3月26日; the first year of an era is 元年. */
    public String japanese() {
        int year = era.eraYear(date);
        return era.label() + (year == 1 ? "元" : year) + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日";
    }

    /** ISO 8601, 1954-03-26. */
    @Override
    public String wire() {
        return date.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EraDate that && date.equals(that.date);
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }

    /** Masked: this identifies a person, and strings end up in logs. */
    @Override
    public String toString() {
        return "EraDate[***]";
    }
}
