package jp.madoguchi.outage.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jp.madoguchi.outage.domain.rule.ClaimWindow;
import jp.madoguchi.outage.domain.rule.ClaimWindows;

/**
 * 請求の見込み: what goes out unchecked, or not at all, when nothing is done before the claims are due.
 *
 * @param month of the claims
 * @param unchecked visits that wait although they are due in it
 */
public record ClaimForecast(YearMonth month, LocalDate until, long unchecked) {
    /** As things stand today. */
    public static ClaimForecast of(List<HeldVisit> visits, LocalDate today) {
        ClaimWindow upcoming = ClaimWindows.PUBLISHED.upcoming(today);
        return new ClaimForecast(
                upcoming.month(),
                upcoming.until(),
                visits.stream()
                        .filter(HeldVisit::isHeld)
                        .filter(visit -> !visit.claimWindow(today).until().isAfter(upcoming.until()))
                        .count());
    }
}
