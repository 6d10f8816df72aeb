package jp.madoguchi.eligibility.rest;

import static jp.madoguchi.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.Settings;
import jp.madoguchi.eligibility.application.Lanes;
import jp.madoguchi.eligibility.application.LiveChecks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** More than one live check at once are many. */
class GatewayLaneTest {
    private static final String FOREVER = "1h";

    private final Vertx vertx = Vertx.vertx();
    private final Context desk = vertx.getOrCreateContext();
    private final List<UniEmitter<? super String>> checks = new ArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void worksOnABatchAtOnceWhileFewChecksAreAnswered() throws InterruptedException {
        EligibilityConfig config = config(FOREVER);
        LiveChecks live = Lanes.live(config);
        check(live);

        send(new GatewayLane(Lanes.budget(config), live, config));

        assertEquals(List.of("taken over"), log);
    }

    @Test
    void letsManyLiveChecksGoFirstAndGoesOnWhenOneOfThemIsAnswered() throws InterruptedException {
        EligibilityConfig config = config(FOREVER);
        LiveChecks live = Lanes.live(config);
        check(live);
        check(live);

        send(new GatewayLane(Lanes.budget(config), live, config));
        assertEquals(List.of(), log);
        checks.get(0).complete("answered");

        await().untilAsserted(() -> assertEquals(List.of("answered", "taken over"), log));
    }

    @Test
    void waitsNoLongerThanItsLongestWaitThoughTheChecksNeverRest() throws InterruptedException {
        EligibilityConfig config = config("60ms");
        LiveChecks live = Lanes.live(config);
        check(live);
        check(live);

        send(new GatewayLane(Lanes.budget(config), live, config));

        await().untilAsserted(() -> assertEquals(List.of("taken over"), log));
    }

    @Test
    void goesOnWhereItWasAskedFor() throws InterruptedException {
        EligibilityConfig config = config("20ms");
        LiveChecks live = Lanes.live(config);
        check(live);
        check(live);
        List<Boolean> onItsContext = new CopyOnWriteArrayList<>();

        onTheDesk(() -> new GatewayLane(Lanes.budget(config), live, config)
                .run(() -> Uni.createFrom().item(() -> onItsContext.add(Vertx.currentContext() == desk)))
                .subscribe()
                .with(done -> {}));

        await().untilAsserted(() -> assertEquals(List.of(true), onItsContext));
    }

    /** A live check that is answered when the test says so. */
    private void check(LiveChecks live) {
        live.counting(Uni.createFrom().<String>emitter(checks::add)).subscribe().with(log::add);
    }

    private void send(GatewayLane lane) throws InterruptedException {
        onTheDesk(() ->
                lane.run(() -> Uni.createFrom().item("taken over")).subscribe().with(log::add));
    }

    private void onTheDesk(Runnable work) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        desk.runOnContext(now -> {
            work.run();
            done.countDown();
        });
        done.await();
    }

    private static EligibilityConfig config(String longestWait) {
        return Settings.of(Map.of("gateway-lane.live-at-once", "1", "gateway-lane.longest-wait", longestWait));
    }
}
