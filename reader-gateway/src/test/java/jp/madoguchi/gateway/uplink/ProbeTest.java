package jp.madoguchi.gateway.uplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.TestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a line is asked that is gone for hours, and how soon it is found when it is back. */
class ProbeTest {
    @TempDir
    Path home;

    private final VirtualTime time = new VirtualTime();
    private final AtomicBoolean carries = new AtomicBoolean(true);

    @Test
    void asksSeldomOfALineThatIsGoneForLongAndFindsItBackInTime() {
        GatewayConfig.Probing probing = TestSettings.of(home, Map.of()).probing();
        VirtualLine line = new VirtualLine(time, BreakerRule.PROBED, probing, carries::get);
        time.pass(Duration.ofSeconds(30));
        carries.set(false);
        time.pass(Duration.ofSeconds(30));
        int soon = line.calls();
        time.pass(Duration.ofMinutes(2));
        int late = line.calls();
        time.pass(Duration.ofMinutes(2));

        assertTrue(late - soon > 0, "it goes on asking");
        assertTrue(line.calls() - late <= 41, "a question every three seconds: " + (line.calls() - late));
        assertEquals(1, line.changes().size());
        Duration back = Duration.ofNanos(time.nanos());
        carries.set(true);
        time.pass(Duration.ofSeconds(30));

        assertEquals(2, line.changes().size());
        Duration took = line.changes().get(1).minus(back);
        assertFalse(took.compareTo(Duration.ofSeconds(10)) > 0, took.toString());
    }
}
