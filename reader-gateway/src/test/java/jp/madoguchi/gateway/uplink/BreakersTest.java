package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.gateway.application.Standings;
import jp.madoguchi.gateway.clinic.DeskApi;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.domain.BreakerState;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.SourceKind;
import jp.madoguchi.gateway.domain.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 遮断器の組: those that are only told what others learned. */
@QuarkusTest
@WithTestResource(TestClinic.class)
class BreakersTest {
    @Inject
    Breakers breakers;

    @Inject
    Standings standings;

    @BeforeEach
    void healthy() {
        DeskApi.awaitHealthy();
    }

    @AfterEach
    void mended() {
        for (Dependency dependency : new Dependency[] {Dependency.CARD_READER, Dependency.NATIONAL_SYSTEM}) {
            await().untilAsserted(() -> {
                breakers.succeeded(dependency);
                assertEquals(BreakerState.CLOSED, breakers.state(dependency));
            });
        }
    }

    private void fail(Dependency dependency, int times) {
        for (int i = 0; i < times; i++) {
            breakers.failed(dependency);
        }
    }

    @Test
    void openAfterEightFailuresInARowAndAreTold() {
        breakers.succeeded(Dependency.CARD_READER);
        fail(Dependency.CARD_READER, 7);
        breakers.succeeded(Dependency.CARD_READER);
        fail(Dependency.CARD_READER, 7);
        assertEquals(BreakerState.CLOSED, breakers.state(Dependency.CARD_READER));

        fail(Dependency.CARD_READER, 1);

        assertEquals(BreakerState.OPEN, breakers.state(Dependency.CARD_READER));
        assertEquals(
                BreakerState.OPEN,
                standings.current().circumstances().state(Dependency.CARD_READER),
                "what was learned is a circumstance");
        assertEquals(Standing.NORMAL, standings.current().standing());
        assertEquals("OPEN", breakers.states().get("card-reader"));
    }

    @Test
    void theNationalSystemIsGoneAfterThreeBadAnswersInARow() {
        fail(Dependency.NATIONAL_SYSTEM, 2);
        breakers.succeeded(Dependency.NATIONAL_SYSTEM);
        fail(Dependency.NATIONAL_SYSTEM, 2);
        assertFalse(breakers.state(Dependency.NATIONAL_SYSTEM).isDown());

        fail(Dependency.NATIONAL_SYSTEM, 1);

        assertEquals(BreakerState.OPEN, breakers.state(Dependency.NATIONAL_SYSTEM));
        assertEquals(
                Cause.NATIONAL_SYSTEM_DOWN,
                Standing.in(standings.current().circumstances().answeredBy(SourceKind.TERMINAL))
                        .cause());
    }

    @Test
    void nobodyIsToldOfADependencyThatWasNeverHeardOf() {
        Map<String, String> states = breakers.states();

        assertEquals("CLOSED CLOSED", states.get("cluster") + " " + states.get("identity"));
        assertFalse(states.containsKey("terminal"));
    }
}
