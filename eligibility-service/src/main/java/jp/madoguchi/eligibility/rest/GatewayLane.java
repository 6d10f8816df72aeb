package jp.madoguchi.eligibility.rest;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.application.GatewayBudget;
import jp.madoguchi.eligibility.application.LiveChecks;

/**
 * 端末の車線: a batch has a place in the {@link GatewayBudget} and lets the live checks go first. While many of them are
 * being answered it waits, but not without end, so that a journal moves on slowly even where the desks never rest.
 */
@Singleton
class GatewayLane {
    private static final Duration LOOK = Duration.ofMillis(20);

    private final GatewayBudget budget;
    private final LiveChecks live;
    private final long last;

    GatewayLane(GatewayBudget budget, LiveChecks live, EligibilityConfig config) {
        this.budget = budget;
        this.live = live;
        this.last = config.gatewayLane().longestWait().dividedBy(LOOK);
    }

    /** The work, on the context it was asked for on, when its turn has come. */
    <T> Uni<T> run(Supplier<Uni<T>> work) {
        Executor here = MutinyHelper.executor(Vertx.currentContext());
        return budget.run(here, () -> turn(here).chain(free -> work.get()));
    }

    private Uni<Void> turn(Executor here) {
        return live.areMany() ? wait(here) : Uni.createFrom().voidItem();
    }

    private Uni<Void> wait(Executor here) {
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .filter(look -> look >= last || !live.areMany())
                .toUni()
                .emitOn(here)
                .replaceWithVoid();
    }
}
