package jp.madoguchi.outage.domain.rule;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/** 請求の受付期間の表: in which days of a month the claims of the months before it are taken. */
public final class ClaimWindows {
    /** What the offices that take the claims publish. */
    public static final ClaimWindows PUBLISHED = new ClaimWindows(RuleTable.rows(
            "claim-window",
            Days::parse,
            "valid_from",
            "first_day",
            "last_day",
            "source",
            "href",
            "checked_on",
            "certainty"));

    private final List<Days> newestFirst;

    /** The table of these texts; at least one. */
    ClaimWindows(Collection<Days> texts) {
        newestFirst =
                texts.stream().sorted(comparing(Days::validFrom).reversed()).toList();
        if (newestFirst.isEmpty()) {
            throw new IllegalArgumentException("no claim window");
        }
    }

    /**
     * The next one in which a visit of this day can still be claimed: of the month after it, or of the first later
     * month whose last day is not over.
     */
    public ClaimWindow next(LocalDate visitDay, LocalDate today) {
        ClaimWindow first = in(YearMonth.from(visitDay).plusMonths(1));
        return first.until().isBefore(today) ? upcoming(today) : first;
    }

    /** The one that runs or comes next. */
    public ClaimWindow upcoming(LocalDate today) {
        ClaimWindow thisMonth = in(YearMonth.from(today));
        return thisMonth.until().isBefore(today) ? in(YearMonth.from(today).plusMonths(1)) : thisMonth;
    }

    /** Before the first text, the first holds. */
    private ClaimWindow in(YearMonth month) {
        Days days = newestFirst.stream()
                .filter(text -> !text.validFrom().isAfter(month.atDay(1)))
                .findFirst()
                .orElse(newestFirst.get(newestFirst.size() - 1));
        return new ClaimWindow(month.atDay(days.first()), month.atDay(days.last()));
    }

    /**
     * 一つの定め.
     *
     * @param validFrom the first month it holds for, by its first day
     */
    record Days(LocalDate validFrom, int first, int last) {
        static Days parse(String[] cells) {
            return new Days(LocalDate.parse(cells[0]), Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
        }
    }
}
