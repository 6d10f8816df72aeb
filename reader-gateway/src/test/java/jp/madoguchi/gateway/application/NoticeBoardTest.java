package jp.madoguchi.gateway.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.uplink.UplinkNotice;
import jp.madoguchi.contracts.uplink.UplinkNotice.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticeBoardTest {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    private final NoticeBoard board = new NoticeBoard();
    private final UUID outage = new UUID(7, 1);

    @Test
    void showsTheTenNewest() {
        tell(12, Kind.VISIT_RECONCILED, null);

        assertEquals(10, board.newest().size());
        assertEquals("12", board.newest().get(0).text());
        assertEquals("3", board.newest().get(9).text());
    }

    @Test
    void keepsWhatWasToldOfAnOutageUntilItsAllClear() {
        board.add(notice(Kind.OUTAGE_OPENED, "発生", outage));
        tell(9, Kind.VISIT_RECONCILED, new UUID(7, 2));
        board.add(notice(Kind.OUTAGE_UPDATED, "続報", outage));
        tell(9, Kind.GRANT_ENABLED, null);

        assertEquals(
                List.of("9", "8", "7", "6", "5", "4", "3", "2", "続報", "発生"),
                board.newest().stream().map(UplinkNotice::text).toList());

        board.add(notice(Kind.OUTAGE_ENDED, "復旧", outage));
        tell(1, Kind.GRANT_ENDED, null);

        assertEquals(
                List.of("1", "復旧", "9", "8", "7", "6", "5", "4", "3", "2"),
                board.newest().stream().map(UplinkNotice::text).toList());
    }

    @Test
    void isBoundedHoweverMuchIsToldOfAnOutage() {
        tell(70, Kind.OUTAGE_UPDATED, outage);

        assertEquals(50, board.newest().size());
        assertEquals("70", board.newest().get(0).text());
    }

    private void tell(int times, Kind kind, @Nullable UUID refersTo) {
        IntStream.rangeClosed(1, times).forEach(n -> board.add(notice(kind, String.valueOf(n), refersTo)));
    }

    private static UplinkNotice notice(Kind kind, String text, @Nullable UUID refersTo) {
        return new UplinkNotice(kind, text, refersTo, NOON);
    }
}
