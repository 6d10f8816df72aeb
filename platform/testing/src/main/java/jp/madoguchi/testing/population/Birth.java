package jp.madoguchi.testing.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * 生年月日: from 1920 to 31 March 2026, as many in a year as live of it. One in two hundred stands on 1 January, as of
 * people
 * whose day was never known or was noted abroad.
 */
final class Birth {
    /** Everybody is born and insured before this day. */
    static final LocalDate LATEST = LocalDate.of(2026, 4, 1);

    private static final int FIRST_OF_JANUARY_ONE_IN = 200;
    private static final Weighted<Year> YEARS = Weighted.by(Year::thousands, years());

    private Birth() {}

    static LocalDate of(Draw draw) {
        Year year = YEARS.draw(draw);
        LocalDate first = LocalDate.of(year.number, 1, 1);
        return draw.oneIn(FIRST_OF_JANUARY_ONE_IN) ? first : first.plusDays(draw.below(year.days()));
    }

    /** The list has some years; those between lie on straight lines. */
    private static List<Year> years() {
        List<Year> known =
                Lists.rows("births", "year", "thousands").stream().map(Year::of).toList();
        List<Year> all = new ArrayList<>();
        for (int i = 1; i < known.size(); i++) {
            Year from = known.get(i - 1);
            Year to = known.get(i);
            for (int year = from.number; year < to.number; year++) {
                double part = (double) (year - from.number) / (to.number - from.number);
                all.add(new Year(year, from.thousands + part * (to.thousands - from.thousands)));
            }
        }
        all.add(known.get(known.size() - 1));
        return all;
    }

    private record Year(int number, double thousands) {
        static Year of(List<String> row) {
            return new Year(Integer.parseInt(row.get(0)), Double.parseDouble(row.get(1)));
        }

        int days() {
            return number == LATEST.getYear()
                    ? LATEST.getDayOfYear() - 1
                    : LocalDate.ofYearDay(number, 1).lengthOfYear();
        }
    }
}
