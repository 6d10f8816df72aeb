package jp.madoguchi.outage.domain.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.stream.Collectors;
import jp.madoguchi.outage.domain.Finding;
import jp.madoguchi.testing.architecture.Covers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutageEndRulesTest {
    private static final Instant OPENED = Instant.parse("2026-11-21T01:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    @Covers({"OUT-404", "OUT-405"})
    @ParameterizedTest(name = "ended at {0}, said to last {1}: {2}")
    @CsvSource({
        "2026-11-21T03:00:00Z, false, ''",
        "2026-11-21T01:00:00Z, false, ''",
        "2026-11-21T00:59:59Z, false, OUT-404",
        "2026-11-21T03:00:01Z, false, OUT-404",
        "2026-11-21T02:00:00Z, true, OUT-405",
        "2026-11-21T03:00:01Z, true, OUT-404 OUT-405"
    })
    void endsInItsTimeAndWhileNoGatewaySaysThatItLasts(Instant endedAt, boolean saidToLast, String expected) {
        assertEquals(
                expected,
                OutageEndRules.findings(new OutageEndRules.Ending(OPENED, endedAt, NOW, saidToLast)).stream()
                        .map(Finding::rule)
                        .collect(Collectors.joining(" ")));
    }
}
