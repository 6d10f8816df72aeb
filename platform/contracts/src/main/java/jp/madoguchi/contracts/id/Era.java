package jp.madoguchi.contracts.id;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 元号: from which day to which a name of years is in force. The day of a change belongs to the new era.
 */
public enum Era {
    /** 明治: only from its year 6, when the calendar became the one used here; nobody alive was born earlier. */
    MEIJI("明治", 'M', 1868, "1873-01-01", "1912-07-29"),
    /** 大正. */
    TAISHO("大正", 'T', 1912, "1912-07-30", "1926-12-24"),
    /** 昭和. */
    SHOWA("昭和", 'S', 1926, "1926-12-25", "1989-01-07"),
    /** 平成. */
    HEISEI("平成", 'H', 1989, "1989-01-08", "2019-04-30"),
    /** 令和: the end is not known; a later era will close it here. */
    REIWA("令和", 'R', 2019, "2019-05-01", "9999-12-31");

    private final String label;
    private final char letter;
    private final int firstYear;
    private final LocalDate from;
    private final LocalDate until;

    Era(String label, char letter, int firstYear, String from, String until) {
        this.label = label;
        this.letter = letter;
        this.firstYear = firstYear;
        this.from = LocalDate.parse(from);
        this.until = LocalDate.parse(until);
    }

    /** The era of this day; none before 明治6年. */
    public static Optional<Era> on(LocalDate day) {
        for (Era era : values()) {
            if (era.contains(day)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    static Optional<Era> named(String labelOrLetter) {
        for (Era era : values()) {
            if (era.label.equals(labelOrLetter) || String.valueOf(era.letter).equalsIgnoreCase(labelOrLetter)) {
                return Optional.of(era);
            }
        }
        return Optional.empty();
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    int gregorianYear(int eraYear) {
        return firstYear - 1 + eraYear;
    }

    int eraYear(LocalDate day) {
        return day.getYear() - firstYear + 1;
    }

    /** The name people read. */
    public String label() {
        return label;
    }

    /** The letter forms use: M T S H R. */
    public char letter() {
        return letter;
    }

    /** The first day, inclusive. */
    public LocalDate from() {
        return from;
    }

    /** The last day, inclusive. */
    public LocalDate until() {
        return until;
    }
}
