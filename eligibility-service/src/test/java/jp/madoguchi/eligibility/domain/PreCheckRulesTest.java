package jp.madoguchi.eligibility.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.CheckMethod;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreCheckRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    @ParameterizedTest(name = "on {0}, bookings {1}")
    @Covers({"ELG-621", "ELG-622", "ELG-623"})
    @CsvSource({
        "2026-11-30,a b,",
        "2026-11-29,a b,ELG-621",
        "2027-02-28,a b,",
        "2027-03-01,a b,ELG-622",
        "2026-12-01,a a,ELG-623",
        "2026-12-01,a A,",
        "2026-11-29,a a,ELG-621 ELG-623",
    })
    void theBookingsOfADayCanBePrepared(LocalDate visitDate, String bookings, @Nullable String broken) {
        PreCheck preCheck = new PreCheck(
                visitDate,
                Stream.of(bookings.split(" "))
                        .map(id -> booking(id, CoverageFixture.BORN))
                        .toList());

        assertEquals(
                broken == null ? List.of() : List.of(broken.split(" ")),
                PreCheckRules.broken(preCheck, TODAY).stream().map(Rule::id).toList());
    }

    @Test
    @Covers("ELG-203")
    void namesTheBookingWhoseQuestionCannotBeAsked() {
        PreCheck preCheck =
                new PreCheck(TODAY.plusDays(7), List.of(booking("a", TODAY), booking("b", TODAY.plusDays(1))));

        List<Rule<PreCheck>> broken = PreCheckRules.broken(preCheck, TODAY);

        assertEquals(List.of("ELG-203"), broken.stream().map(Rule::id).toList());
        assertEquals("bookings[1].birthDate", broken.get(0).field());
    }

    @Test
    void asksByNumberForTheDayOfAskingAndNotForTheVisit() {
        CheckQuestion question = PreCheckRules.question(booking("a", CoverageFixture.BORN), TODAY);

        assertEquals(CheckMethod.NUMBER, question.method());
        assertEquals(TODAY, question.confirmationDate());
    }

    @Test
    void asksAgainForTodayAndTomorrowWhenTheAnswerIsOld() {
        RerunRule rule = new RerunRule(Duration.ofHours(12));

        assertEquals(LocalDate.of(2026, 12, 1), rule.lastDay(TODAY));
        assertEquals(Instant.parse("2026-11-29T12:00:00Z"), rule.oldBefore(Instant.parse("2026-11-30T00:00:00Z")));
    }

    @ParameterizedTest(name = "after {0} attempts {1} s")
    @CsvSource({"0,10", "1,20", "5,320", "6,600", "7,600", "40,600"})
    void waitsLongerAfterEveryAttempt(int attempts, long seconds) {
        assertEquals(Duration.ofSeconds(seconds), RerunRule.pauseAfter(attempts));
    }

    private static Booking booking(String id, LocalDate birthDate) {
        Booking booking = new Booking(id, CoverageFixture.numbers("A", null), birthDate, null);
        assertEquals("Booking[***]", booking.toString());
        return booking;
    }
}
