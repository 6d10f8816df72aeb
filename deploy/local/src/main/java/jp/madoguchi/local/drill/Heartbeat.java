package jp.madoguchi.local.drill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** 定時の報告: every gateway tells its state every ten seconds, each at its own moment, as long as the drill lasts. */
final class Heartbeat implements AutoCloseable {
    private static final long EVERY_MILLIS = 10_000;
    private static final int AT_ONCE = 4;

    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(AT_ONCE, task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private final List<ScheduledFuture<?>> scheduled = new ArrayList<>();
    private final AtomicLong missed = new AtomicLong();

    Heartbeat(List<SimulatedGateway> gateways) {
        for (int i = 0; i < gateways.size(); i++) {
            SimulatedGateway gateway = gateways.get(i);
            long first = EVERY_MILLIS + EVERY_MILLIS * i / gateways.size();
            scheduled.add(beats.scheduleAtFixedRate(() -> beat(gateway), first, EVERY_MILLIS, TimeUnit.MILLISECONDS));
        }
    }

    private void beat(SimulatedGateway gateway) {
        try {
            gateway.report();
        } catch (IOException unanswered) {
            // The next beat is the remedy, as it is for a gateway; how many were missed is told.
            missed.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reports that were not answered. */
    long missed() {
        return missed.get();
    }

    @Override
    public void close() {
        scheduled.forEach(beat -> beat.cancel(false));
        beats.shutdown();
    }
}
