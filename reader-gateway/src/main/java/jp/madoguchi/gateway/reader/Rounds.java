package jp.madoguchi.gateway.reader;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 見回り: goes one round after the other on a thread of its own, with a pause before each, and does errands in between.
 * What nobody foresaw ends the thread and not the rounds: it is told, and they go on.
 */
final class Rounds {
    private static final Logger LOG = Logger.getLogger(Rounds.class);

    private final String name;
    private final Supplier<Duration> pause;
    private final Round round;
    private final BlockingQueue<Runnable> errands = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread thread;
    private volatile boolean isStopped;

    Rounds(String name, Duration pause, Round round) {
        this(name, () -> pause, round);
    }

    /** With a pause that is asked for anew before each round. */
    Rounds(String name, Supplier<Duration> pause, Round round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    void start() {
        Thread started = new Thread(this::go, name);
        started.setDaemon(true);
        started.setUncaughtExceptionHandler(this::ended);
        thread = started;
        started.start();
    }

    void stop() {
        isStopped = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Has this done before the next round. */
    void send(Runnable errand) {
        errands.add(errand);
    }

    private void go() {
        try {
            while (!isStopped) {
                Runnable errand = errands.poll(pause.get().toMillis(), TimeUnit.MILLISECONDS);
                if (errand == null) {
                    round.go();
                } else {
                    errand.run();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Thread dead, Throwable failure) {
        if (!isStopped) {
            // The class alone: a message may quote what was read.
            LOG.errorf(
                    "%s ended and starts again: %s",
                    dead.getName(), failure.getClass().getName());
            start();
        }
    }

    /** 一回り. */
    @FunctionalInterface
    interface Round {
        void go() throws InterruptedException;
    }
}
