package jp.madoguchi.outage.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.outage.domain.EnrolleeFixture;
import org.junit.jupiter.api.Test;

class FillIndexTest {
    private static final PersonFacts SOMEBODY = EnrolleeFixture.taroOfMinato().person();
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    @Test
    void takesTheNewestOfEachPersonInWhateverOrderItIsSaid() {
        Said old = said(ONE, 1, 10);
        Said newest = said(ONE, 3, 20);
        Said late = said(ONE, 2, 30);
        Said other = said(OTHER, 1, 15);

        assertEquals(List.of(newest, other), FillIndex.newest(List.of(old, newest, other, late)));
    }

    @Test
    void takesTheFirstOfOneVersion() {
        Said first = said(ONE, 1, 10);

        assertEquals(List.of(first), FillIndex.newest(List.of(first, said(ONE, 1, 20))));
    }

    @Test
    void takesNothingOfNothing() {
        assertEquals(List.of(), FillIndex.newest(List.of()));
    }

    private static Said said(UUID person, long version, long second) {
        return new Said(new CoverageStateChanged(person, version, SOMEBODY, List.of()), Instant.ofEpochSecond(second));
    }
}
