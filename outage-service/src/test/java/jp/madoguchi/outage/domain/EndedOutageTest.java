package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.contracts.event.OutageClosed;
import jp.madoguchi.contracts.id.InstitutionCode;
import jp.madoguchi.contracts.summary.SummaryCheck;
import jp.madoguchi.contracts.summary.SummaryLine;
import jp.madoguchi.contracts.summary.Verified;
import jp.madoguchi.contracts.summary.VisitEnding;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndedOutageTest {
    private static final Instant TEN = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private static final List<SummaryLine> VISITS = List.of(
            line(1, VisitEnding.CURRENT), line(2, VisitEnding.NOT_FOUND), line(3, VisitEnding.CLOSED_BY_PERSON));

    @Test
    void tellsWhatBecameOfTheVisitsUnderTheSealItPublishes() throws IOException {
        EndedOutage.Closed closed = outage(null).closed(VISITS, NOON).orElseThrow();
        OutageClosed fact = closed.fact();

        assertEquals(
                new Verified.Sound(1, 3, fact.seal()),
                SummaryCheck.verify(new StringReader(closed.summary().text())));
        assertEquals(3, fact.visits());
        assertEquals(
                List.of(1L, 0L, 1L, 1L), List.of(fact.current(), fact.lost(), fact.notFound(), fact.closedByPerson()));
        assertEquals(new UUID(2, 1), fact.firstVisit());
        assertEquals(new UUID(2, 3), fact.lastVisit());
        assertNull(fact.supplementOf());
        assertEquals(0L, fact.merged());
    }

    @Test
    void countsAMergedVisitAsThatAndNothingElse() throws IOException {
        EndedOutage.Closed closed = outage(null)
                .closed(List.of(line(1, VisitEnding.CURRENT), line(2, VisitEnding.MERGED)), NOON)
                .orElseThrow();

        assertEquals(2, closed.fact().visits());
        assertEquals(1, closed.fact().current());
        assertEquals(1L, closed.fact().merged());
        assertEquals(
                new Verified.Sound(1, 2, closed.fact().seal()),
                SummaryCheck.verify(new StringReader(closed.summary().text())));
    }

    @Test
    void closesAnOutageInWhichNobodyCame() {
        OutageClosed fact = outage(null).closed(List.of(), NOON).orElseThrow().fact();

        assertEquals(0, fact.visits());
        assertNull(fact.firstVisit());
        assertNull(fact.lastVisit());
    }

    @Test
    void supplementsAClosedOneButNeverWithNothing() throws IOException {
        EndedOutage.Closed first = outage(null).closed(VISITS, NOON).orElseThrow();
        EndedOutage again = outage(first.fact().seal());
        EndedOutage.Closed supplement =
                again.closed(List.of(line(4, VisitEnding.LOST)), NOON).orElseThrow();

        assertEquals(first.fact().seal(), supplement.fact().supplementOf());
        assertEquals(1, supplement.fact().lost());
        assertEquals(
                new Verified.Sound(2, 4, supplement.fact().seal()),
                SummaryCheck.verify(new StringReader(
                        first.summary().text() + supplement.summary().text())));
        assertEquals(Optional.empty(), again.closed(List.of(), NOON));
    }

    private static EndedOutage outage(@Nullable String lastSeal) {
        return new EndedOutage(
                new UUID(1, 1), InstitutionCode.valueOf("1311234569"), TEN, TEN.plusSeconds(3600), lastSeal);
    }

    private static SummaryLine line(int visit, VisitEnding ending) {
        return new SummaryLine(new UUID(2, visit), ending, LocalDate.of(2026, 11, 20));
    }
}
