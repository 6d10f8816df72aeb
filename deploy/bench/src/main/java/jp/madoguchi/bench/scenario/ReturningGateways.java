package jp.madoguchi.bench.scenario;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.HeldJournals;

/**
 * 戻る端末たち: all of them on one event loop, which is not the one of the live checks: those are to wait for the service
 * and not for a gateway.
 */
final class ReturningGateways implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toMillis(10);

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final StormLog log = new StormLog();
    private final CompletableFuture<StormLog.Returned> emptied = new CompletableFuture<>();
    private final List<ReturningGateway> gateways = new ArrayList<>();
    private final GatewayLines lines;
    private int holding;

    /** @param clinics of which each has an account for the gateway of the same number */
    ReturningGateways(HeldJournals held, Clinics clinics, URI base, Pace pace, long seed) {
        this.lines = new GatewayLines(vertx, base, log::connected);
        this.holding = held.all().size();
        var around = new ReturningGateway.Surroundings(vertx, lines, pace, log, new SplittableRandom(seed)::nextDouble);
        for (HeldJournals.Journal journal : held.all()) {
            int number = gateways.size();
            gateways.add(new ReturningGateway(
                    around, new GatewayLines.Caller(number, clinics.authorization(number)), journal, this::oneIsEmpty));
        }
    }

    /** The line comes up, for all at once; how it went until none of them holds anything, ten minutes at most. */
    CompletableFuture<StormLog.Returned> comeBack() {
        vertx.getOrCreateContext().runOnContext(up -> {
            log.begin();
            gateways.forEach(ReturningGateway::comeBack);
            vertx.setTimer(PATIENCE, late -> emptied.complete(log.told()));
        });
        return emptied;
    }

    private void oneIsEmpty() {
        holding--;
        if (holding == 0) {
            emptied.complete(log.told());
        }
    }

    /** How it went until now, be it a long time after everything was acknowledged. */
    StormLog.Returned told() throws InterruptedException {
        var told = new CompletableFuture<StormLog.Returned>();
        vertx.getOrCreateContext().runOnContext(now -> told.complete(log.told()));
        return Waiting.on(told);
    }

    @Override
    public void close() {
        lines.close();
        vertx.close();
    }
}
