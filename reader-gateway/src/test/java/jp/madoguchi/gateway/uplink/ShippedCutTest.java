package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.gateway.uplink.CutTimesTest.Cut;
import jp.madoguchi.testing.Trials;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 出荷の設定での断線: a cut so long that the probes have become seldom, mended to a gateway that spreads its return as it is
 * shipped. Nothing of it passes faster, so it takes a minute and is made with the other trials by hand.
 */
@QuarkusTest
@WithTestResource(value = TestClinic.class, initArgs = @ResourceArg(name = "returns", value = "as shipped"))
@EnabledIfSystemProperty(
        named = "madoguchi.trials",
        matches = "full",
        disabledReason = "takes a minute: made with -Dmadoguchi.trials=full")
class ShippedCutTest {
    private static final Duration A_WHILE = Duration.ofSeconds(8);

    @Inject
    GatewayConfig config;

    @AfterEach
    void healthy() {
        awaitHealthy();
    }

    @ParameterizedTest
    @EnumSource
    void isSeenInTimeAndOverInTime(Cut cut) {
        assertEquals(Duration.ofSeconds(10), config.returnWindow());
        Duration length = config.probing().inDoubt().multipliedBy(Probe.LONG).plus(A_WHILE);
        awaitHealthy();
        cut.both();
        long down = CutTimesTest.until("DEGRADED", CutTimesTest.TO_DEGRADED);
        CutTimesTest.takeSomebody();
        await().pollDelay(length).atMost(length.plus(A_WHILE)).until(() -> true);

        cut.mend();

        long back = CutTimesTest.until("NORMAL", CutTimesTest.TO_LIVE);
        Trials.write(
                "shipped-cut-" + cut.name().toLowerCase(Locale.ROOT),
                List.of("%s for %d s, 10 s of return window: degraded after %d ms, live after %d ms"
                        .formatted(cut, length.toSeconds(), down, back)));
    }
}
