package jp.madoguchi.outage.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.outage.domain.IndexRebuild.State;
import org.junit.jupiter.api.Test;

class IndexRebuildStateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final IndexRebuild RUNNING = IndexRebuild.begin(new UUID(0, 1), "unyo", NOW);

    @Test
    void runsWhileItIsHeardOf() {
        assertEquals(RUNNING, RUNNING.at(NOW.plusSeconds(300)));
    }

    @Test
    void wasBrokenOffWhenItIsSilent() {
        IndexRebuild seen = RUNNING.at(NOW.plusSeconds(301));

        assertEquals(State.BROKEN_OFF, seen.state());
        assertEquals(NOW, seen.endedAt());
        assertEquals("中断", seen.state().label());
    }

    @Test
    void staysWhatItBecame() {
        IndexRebuild done = new IndexRebuild(new UUID(0, 1), "unyo", State.DONE, NOW, NOW, 7, NOW);

        assertEquals(done, done.at(NOW.plusSeconds(3_600)));
    }
}
