package jp.madoguchi.gateway.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.VisitBasis;
import jp.madoguchi.rules.DeskTerm;
import jp.madoguchi.rules.RuleChoices;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskDayTest {
    private static final long STARTED = 7_000_000_000L;

    @Test
    void aDayInDoubtKeepsBothDaysApart() {
        LocalDate today = DeskFixture.TODAY;

        List<String> words = Stream.of(
                        new DeskDay.Agreed(today),
                        new DeskDay.Corrected(today),
                        new DeskDay.Doubtful(today.plusDays(1), today))
                .map(DeskDayTest::words)
                .toList();

        assertEquals(List.of("agreed 2026-11-20", "corrected 2026-11-20", "2026-11-21 or 2026-11-20"), words);
    }

    private static String words(DeskDay day) {
        return day.match(
                agreed -> "agreed " + agreed,
                corrected -> "corrected " + corrected,
                (machine, other) -> machine + " or " + other);
    }

    /** The day a reader's result gives, so many days from the desk's, and nobody or somebody says which it is. */
    @ParameterizedTest(name = "{0} days on, stated: {1}")
    @CsvSource({
        "-1,false,DSK-129", "0,false,30 NOTICE_2_1", "1,false,DSK-114 DSK-129",
        "-1,true,30 NOTICE_2_1", "0,true,30 NOTICE_2_1", "1,true,DSK-114",
    })
    @Covers("DSK-129")
    void aResultOfAnotherDayWaitsForAPersonsWord(int days, boolean isStated, String decision) {
        LocalDate desk = DeskFixture.TODAY;
        DeskFixture.Draft read = new DeskFixture.Draft(VisitBasis.MYNAPORTAL_SCREEN).on(desk.plusDays(days));

        for (DeskDay today : List.of(new DeskDay.Agreed(desk), new DeskDay.Corrected(desk))) {
            DeskScene scene = new DeskScene(
                    DeskFixture.lineDown(),
                    today,
                    isStated,
                    false,
                    false,
                    false,
                    InstitutionKind.CLINIC,
                    RuleChoices.none());
            assertEquals(decision, CopayLadderTest.decide(read, scene));
        }
    }

    /**
     * The wall clock was trusted at {@code before} with this offset to the cluster's (seconds), then so many minutes
     * passed, and now it shows {@code wall}. All times are Japan's.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            nothing happened, 2026-11-20T10:00, 0, 60, 2026-11-20T11:00, agreed 2026-11-20
            never heard of the cluster, 2026-11-20T10:00, , 60, 2026-11-20T11:00, agreed 2026-11-20
            midnight passed, 2026-11-20T23:30, 0, 60, 2026-11-21T00:30, agreed 2026-11-21
            an hour on; the day stays, 2026-11-20T10:00, 0, 60, 2026-11-20T12:00, agreed 2026-11-20
            an hour back; the day stays, 2026-11-20T10:00, 0, 60, 2026-11-20T10:00, agreed 2026-11-20
            an hour on over midnight, 2026-11-20T22:30, 0, 60, 2026-11-21T00:30, 2026-11-21 or 2026-11-20
            an hour back over midnight, 2026-11-20T23:30, 0, 60, 2026-11-20T23:30, 2026-11-20 or 2026-11-21
            a day on, 2026-11-20T10:00, 0, 60, 2026-11-21T11:00, 2026-11-21 or 2026-11-20
            a day back, 2026-11-20T10:00, 0, 60, 2026-11-19T11:00, 2026-11-19 or 2026-11-20
            a day on without a cluster, 2026-11-20T10:00, , 60, 2026-11-21T11:00, 2026-11-21 or 2026-11-20
            two minutes are no jump, 2026-11-20T23:58, , 0, 2026-11-21T00:00, agreed 2026-11-21
            and a second more is, 2026-11-20T23:58, , 0, 2026-11-21T00:00:01, \
            2026-11-21 or 2026-11-20
            two minutes of difference, 2026-11-20T10:00, 120, 60, 2026-11-20T11:00, agreed 2026-11-20
            and a second more, 2026-11-20T10:00, 121, 60, 2026-11-20T11:00, corrected 2026-11-20
            the same behind, 2026-11-20T10:00, -121, 60, 2026-11-20T11:00, corrected 2026-11-20
            a little difference over midnight, 2026-11-20T22:59, 60, 60, 2026-11-20T23:59, corrected 2026-11-21
            known to be a day behind, 2026-11-20T10:00, 86400, 60, 2026-11-20T11:00, corrected 2026-11-21
            known to be a day behind and set, 2026-11-20T10:00, 86400, 60, 2026-11-21T11:00, agreed 2026-11-21
            """)
    void goesByTheClusterAndDoubtsAClockThatMoved(
            String name,
            LocalDateTime before,
            @Nullable Long offset,
            long minutes,
            LocalDateTime wall,
            String expected) {
        ClockReading trusted = new ClockReading(instant(before), STARTED, offset == null ? null : 1000 * offset);
        ClockReading now = new ClockReading(
                instant(wall), STARTED + Duration.ofMinutes(minutes).toNanos(), null);

        assertEquals(expected, words(DeskDay.of(now, trusted)), name);
    }

    /** The run before was last seen at {@code last}; now it is {@code wall}, and nobody told the time yet. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            the next morning,                    2026-11-20T18:00, 0,      2026-11-21T08:00, agreed 2026-11-21
            a moment later,                      2026-11-20T18:00, ,       2026-11-20T18:01, agreed 2026-11-20
            a little earlier,                    2026-11-20T18:02, 0,      2026-11-20T18:00, agreed 2026-11-20
            the battery was empty,               2026-11-20T18:00, 0,      2020-01-01T00:00, 2020-01-01 or 2026-11-20
            set back by an hour,                 2026-11-20T18:00, 0,      2026-11-20T17:00, agreed 2026-11-20
            was wrong by a day and is still,     2026-11-20T18:00, 86400,  2026-11-20T19:00, 2026-11-20 or 2026-11-21
            was wrong by ten minutes,            2026-11-20T18:00, 600,    2026-11-20T19:00, agreed 2026-11-20
            was wrong by ten minutes at night,   2026-11-20T18:00, 600,    2026-11-20T23:55, 2026-11-20 or 2026-11-21
            """)
    void doubtsAfterAStartAClockThatStandsBeforeTheRunBefore(
            String name, LocalDateTime last, @Nullable Long offset, LocalDateTime wall, String expected) {
        ClockReading kept = new ClockReading(instant(last), 0, offset == null ? null : 1000 * offset);
        ClockReading now = new ClockReading(instant(wall), STARTED, null);

        assertEquals(expected, words(DeskDay.of(now, now.resuming(kept))), name);
    }

    @Test
    void inDoubtTheMachineIsNotGoneBy() {
        LocalDate today = DeskFixture.TODAY;
        DeskDay doubtful = new DeskDay.Doubtful(today.plusDays(1), today);

        assertEquals(today, doubtful.day());
        assertEquals(true, doubtful.isDoubtful());
        assertEquals(
                "2026-11-20 2026-11-20", new DeskDay.Agreed(today).day() + " " + new DeskDay.Corrected(today).day());
        assertEquals(
                List.of(false, false),
                List.of(new DeskDay.Agreed(today).isDoubtful(), new DeskDay.Corrected(today).isDoubtful()));
    }

    @Test
    void aReadingIsCorrectedByAnEarlierOneOrStandsAlone() {
        ClockReading before = new ClockReading(DeskFixture.NOW, STARTED, 5_000L);
        ClockReading now = new ClockReading(
                DeskFixture.NOW.plusSeconds(3600),
                STARTED + Duration.ofMinutes(1).toNanos(),
                null);

        assertEquals(5_000 - 59 * 60_000, now.corrected(before).offsetMillis());
        assertEquals(now, now.corrected(before).alone());
    }

    @Test
    void theDifferenceThatIsToleratedIsTheOneOfTheTable() {
        assertEquals(
                DeskTerm.DOUBTFUL_CLOCK_SECONDS.number(DeskFixture.TODAY, RuleChoices.none()),
                DeskDay.TOLERATED.toSeconds());
    }

    private static Instant instant(LocalDateTime japan) {
        return japan.atZone(DeskDay.ZONE).toInstant();
    }
}
