package jp.madoguchi.gateway.uplink;

import io.smallrye.faulttolerance.api.Guard;
import io.smallrye.faulttolerance.apiimpl.BasicCircuitBreakerMaintenanceImpl;
import io.smallrye.faulttolerance.apiimpl.BuilderLazyDependencies;
import io.smallrye.faulttolerance.apiimpl.GuardImpl;
import io.smallrye.faulttolerance.core.event.loop.EventLoop;
import io.smallrye.faulttolerance.core.metrics.MeteredOperation;
import io.smallrye.faulttolerance.core.metrics.MetricsProvider;
import io.smallrye.faulttolerance.core.metrics.MetricsRecorder;
import io.smallrye.faulttolerance.core.timer.Timer;
import io.smallrye.faulttolerance.core.timer.TimerTask;
import java.time.Duration;
import java.util.PriorityQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * 動かす時間: hours in seconds. What is due runs in its order in the thread that lets the time pass, and nothing waits. The
 * guards made here are SmallRye's own; only the timer that half-opens them is this one.
 */
final class VirtualTime {
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private long now;
    private long made;

    /** Since the beginning. */
    long nanos() {
        return now;
    }

    /** This is due then. */
    Due in(Duration pause, Runnable work) {
        Due next = new Due(now + pause.toNanos(), made++, work);
        due.add(next);
        return next;
    }

    /** This is due again and again. */
    void every(Duration pause, Runnable work) {
        in(pause, () -> {
            work.run();
            every(pause, work);
        });
    }

    /** Lets so much time pass. */
    void pass(Duration time) {
        long end = now + time.toNanos();
        for (Due next = due.peek(); next != null && next.at <= end; next = due.peek()) {
            due.remove();
            now = next.at;
            next.run();
        }
        now = end;
    }

    /** Lets the time pass until nothing more is due. */
    void passAll() {
        for (Due next = due.poll(); next != null; next = due.poll()) {
            now = next.at;
            next.run();
        }
    }

    /** A guard that lives in this time. */
    Guard.Builder guard() {
        BasicCircuitBreakerMaintenanceImpl names = new BasicCircuitBreakerMaintenanceImpl();
        return new GuardImpl.BuilderImpl(() -> names, Surroundings::new);
    }

    /** これからのこと. */
    static final class Due implements Comparable<Due>, TimerTask {
        private final long at;
        private final long number;
        private @Nullable Runnable work;

        private Due(long at, long number, Runnable work) {
            this.at = at;
            this.number = number;
            this.work = work;
        }

        private void run() {
            Runnable once = work;
            work = null;
            if (once != null) {
                once.run();
            }
        }

        @Override
        public boolean isDone() {
            return work == null;
        }

        @Override
        public boolean cancel() {
            boolean isInTime = work != null;
            work = null;
            return isInTime;
        }

        @Override
        public int compareTo(Due other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    /** 遮断器のまわり: what a guard asks its surroundings for. */
    private final class Surroundings implements BuilderLazyDependencies, Timer, MetricsProvider {
        @Override
        public TimerTask schedule(long millis, Runnable work) {
            return in(Duration.ofMillis(millis), work);
        }

        @Override
        public TimerTask schedule(long millis, Runnable work, Executor executor) {
            return in(Duration.ofMillis(millis), work);
        }

        @Override
        public int countScheduledTasks() {
            return due.size();
        }

        @Override
        public void shutdown() {
            due.clear();
        }

        @Override
        public int getId() {
            return 0;
        }

        @Override
        public boolean ftEnabled() {
            return true;
        }

        @Override
        public ExecutorService asyncExecutor() {
            return ForkJoinPool.commonPool();
        }

        @Override
        public EventLoop eventLoop() {
            return EventLoop.get();
        }

        @Override
        public Timer timer() {
            return this;
        }

        @Override
        public MetricsProvider metricsProvider() {
            return this;
        }

        @Override
        public boolean isEnabled() {
            return false;
        }

        @Override
        public MetricsRecorder create(MeteredOperation operation) {
            return MetricsRecorder.NOOP;
        }
    }
}
