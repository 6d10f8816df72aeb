package jp.madoguchi.gateway.desk;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitMode;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TerminalSimulator;
import jp.madoguchi.gateway.clinic.TerminalSimulator.Behaviour;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 患者のいない医院: a clinic that has its terminal asked for nobody sees it go and come back, and no patient has to. */
@QuarkusTest
@TestProfile(ProbedTerminalTest.Probed.class)
@WithTestResource(TestClinic.class)
class ProbedTerminalTest {
    private static final Duration TO_DEGRADED = Duration.ofSeconds(5);
    private static final Duration TO_LIVE = Duration.ofSeconds(30);
    private static final String NOBODY = "777777777";

    @Inject
    DependencyHealth health;

    private TerminalSimulator terminal;

    /** The terminal is the one who answers, and asked whenever it was quiet for a second. */
    public static class Probed implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "gateway.source", "TERMINAL",
                    "gateway.rules.choices.TRM-107", "WRITE",
                    "gateway.terminal.probing.quiet", "1s");
        }
    }

    @BeforeEach
    void open() {
        terminal = new TerminalSimulator(TestClinic.terminal());
        awaitMode("NORMAL", TO_LIVE);
        DeskApi.awaitHealthy();
        await().untilAsserted(() -> assertEquals(BreakerState.CLOSED, health.state(Dependency.NATIONAL_SYSTEM)));
    }

    @AfterEach
    void close() {
        terminal.behaves(NOBODY, Behaviour.RIGHT);
        awaitMode("NORMAL", TO_LIVE);
        terminal.close();
    }

    private void asksForNobodyElse() {
        assertTrue(terminal.asked().stream()
                .allMatch(one -> one.question()
                        .flatMap(question -> question.numbers())
                        .orElseThrow()
                        .insurerNumber()
                        .isDummy()));
        assertEquals(0, state().getList("waiting").size());
    }

    @Test
    void aSilentTerminalIsGoneInTimeAndBackInTime() {
        terminal.behaves(NOBODY, Behaviour.NEVER);

        awaitMode("DEGRADED", TO_DEGRADED);

        assertEquals("TERMINAL_BROKEN", state().getString("cause"));
        terminal.behaves(NOBODY, Behaviour.RIGHT);
        awaitMode("NORMAL", TO_LIVE);
        asksForNobodyElse();
    }

    @Test
    void aNationalSystemThatFailsIsGoneInTimeAndBackInTime() {
        terminal.behaves(NOBODY, Behaviour.ABNORMAL_9);

        awaitMode("DEGRADED", TO_DEGRADED);

        assertEquals("NATIONAL_SYSTEM_DOWN", state().getString("cause"));
        terminal.behaves(NOBODY, Behaviour.RIGHT);
        awaitMode("NORMAL", TO_LIVE);
        asksForNobodyElse();
    }
}
