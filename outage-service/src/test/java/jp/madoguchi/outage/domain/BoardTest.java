package jp.madoguchi.outage.domain;

import static jp.madoguchi.outage.domain.BoardFixture.NOW;
import static jp.madoguchi.outage.domain.BoardFixture.OSAKA;
import static jp.madoguchi.outage.domain.BoardFixture.TOKYO;
import static jp.madoguchi.outage.domain.BoardFixture.board;
import static jp.madoguchi.outage.domain.BoardFixture.gateway;
import static jp.madoguchi.outage.domain.BoardFixture.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.outage.domain.rule.BoardRules;
import jp.madoguchi.outage.domain.rule.OpeningHours;
import jp.madoguchi.testing.architecture.Covers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTest {
    private static final ClinicLine DOWN = line(TOKYO, gateway(GatewayMode.DEGRADED, 1));
    private static final ClinicLine LIVE = line(TOKYO, gateway(GatewayMode.NORMAL, 1));
    private static final ClinicLine OTHER = line(OSAKA, gateway(GatewayMode.NORMAL, 1));

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-11-09, 2026-10", "2026-11-10, 2026-10", "2026-11-11, 2026-11", "2026-01-10, 2025-12"})
    void forecastsTheMonthThatIsClaimedOnTheNextTenth(LocalDate today, YearMonth expected) {
        assertEquals(expected, Board.claimMonth(today));
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-11-21, 2026-08-21", "2026-05-31, 2026-02-28"})
    void countsNoCertificateThatMustHaveExpired(LocalDate today, LocalDate expected) {
        assertEquals(expected, Board.certificatesSince(today));
    }

    @ParameterizedTest(name = "heard {0}: {1}")
    @CsvSource({"'5 90 1', 90", "'0', 0", "'-3', 0", "'5 ?', ?", "'', ?"})
    void isAsFarBehindAsItsSlowestChannel(String heard, String expected) {
        List<ChannelLag> channels = Stream.of(heard.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> channel(one.equals("?") ? null : NOW.minusSeconds(Integer.parseInt(one))))
                .toList();

        Optional<Duration> behind = new Board(NOW, List.of(), channels).behind();

        assertEquals(expected, behind.map(age -> Long.toString(age.toSeconds())).orElse("?"));
    }

    @Test
    void countsNoClinicOfADrill() {
        ClinicFigures figures = new ClinicFigures(0, null, null, null, 7, 0, 0, 0, 0, 0, 0, 0);
        ClinicLine drill = ClinicLine.of(BoardFixture.code("131999900"), null, List.of(), figures, NOW);

        Board.Totals totals = board(drill, OTHER).totals();

        assertEquals(1, totals.clinics());
        assertEquals(OTHER.figures().held(), totals.held());
    }

    @Test
    void tellsWhatAReaderDoesNotKnowYet() {
        Board.Change change = board(DOWN).since(board(LIVE, OTHER));

        assertEquals(List.of(DOWN), change.lines());
        assertEquals(List.of(OSAKA), change.gone());
        assertFalse(change.isEmpty());
        assertFalse(board(LIVE, OTHER).since(board(LIVE)).isEmpty());
        assertFalse(board(LIVE).since(board(LIVE, OTHER)).isEmpty());
        assertTrue(board(LIVE, OTHER).since(board(OTHER, LIVE)).isEmpty());
    }

    @Test
    void addsUpWhatWaits() {
        ClinicFigures figures = new ClinicFigures(1, null, null, null, 2, 3, 4, 5, 6, 7, 8, 9);
        Board.Totals totals = board(ClinicLine.of(TOKYO, null, List.of(), figures, NOW), OTHER)
                .totals();

        assertEquals(
                new Board.Totals(
                        2,
                        Map.of(
                                ClinicState.SILENT, 1L,
                                ClinicState.LIVE, 1L,
                                ClinicState.OUTAGE, 0L,
                                ClinicState.DEGRADED, 0L,
                                ClinicState.RECOVERING, 0L),
                        0,
                        0,
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7,
                        8,
                        9),
                totals);
    }

    /** Saturday, 7:50: the call centre opens at eight. */
    @Test
    void reckonsWhenTheOldestGrantThatWaitsIsDue() {
        Instant asked = Instant.parse("2026-11-20T22:50:00Z");
        ClinicFigures figures = new ClinicFigures(1, asked, null, null, 0, 0, 0, 0, 0, 0, 0, 0);

        assertEquals(
                Instant.parse("2026-11-20T23:30:00Z"),
                figures.due(OpeningHours.callCentre(true)).grantDueAt());
        assertEquals(ClinicFigures.NONE, ClinicFigures.NONE.due(OpeningHours.callCentre(true)));
    }

    @ParameterizedTest(name = "state {0}, prefecture {1}, cause {2}: {3}")
    @CsvSource({
        ", , , 1311234569 2711234569",
        "OUTAGE, , , 1311234569",
        "SILENT, , , ''",
        ", 27, , 2711234569",
        ", , LINE_DOWN, 1311234569",
        ", , POWER_CUT, ''",
        "OUTAGE, 27, , ''"
    })
    void showsWhatIsAskedFor(
            @Nullable String state, @Nullable String prefecture, @Nullable String cause, String expected) {
        assertEquals(
                expected.replace("1311234569", TOKYO.wire()).replace("2711234569", OSAKA.wire()),
                board(DOWN, OTHER).only(new BoardFilter(state, prefecture, cause)).lines().stream()
                        .map(line -> line.institution().wire())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void showsAClinicItsOwnLineOnly() {
        assertEquals(List.of(OTHER), board(DOWN, OTHER).of(OSAKA).lines());
    }

    @Covers({"OUT-501", "OUT-502", "OUT-503"})
    @ParameterizedTest(name = "state {0}, prefecture {1}, cause {2}: {3}")
    @CsvSource({
        ", , , ''",
        "LIVE, 01, LINE_DOWN, ''",
        "live, 47, , OUT-501",
        "LIVE, 00, , OUT-502",
        "LIVE, 48, , OUT-502",
        "LIVE, 1, , OUT-502",
        ", 10, NONE, OUT-503",
        "'', '', '', OUT-501 OUT-502 OUT-503"
    })
    void refusesAFilterThatNamesNothing(
            @Nullable String state, @Nullable String prefecture, @Nullable String cause, String expected) {
        assertEquals(
                expected,
                BoardRules.filter(new BoardFilter(state, prefecture, cause)).stream()
                        .map(Finding::rule)
                        .collect(Collectors.joining(" ")));
    }

    private static ChannelLag channel(@Nullable Instant heardUntil) {
        return new ChannelLag("desk", "desk.v1", 0, 0, heardUntil);
    }
}
