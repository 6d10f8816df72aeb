package jp.madoguchi.gateway.clinic;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** 回線: a TCP line that can really be cut, with a refusal or in silence, and mended. */
public final class Line {
    /** How finely what goes up together is mixed. */
    private static final int PARTS = 50;

    private final int port;
    private final InetSocketAddress target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket door;
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger longestLoss = new AtomicInteger();
    private final AtomicReference<LineFault> due = new AtomicReference<>(LineFault.NONE);
    private volatile boolean isSilent;
    private volatile double loss;
    private volatile int pace;
    /** All connections share one wire, each in its turn. */
    private final ReentrantLock wire = new ReentrantLock(true);

    private volatile Duration least = Duration.ZERO;
    private volatile Duration spread = Duration.ZERO;
    private int lostInARow;
    private SplittableRandom dice = new SplittableRandom(1);

    Line(int targetPort) {
        try {
            target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
            door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
            port = door.getLocalPort();
            accept(door);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public int port() {
        return port;
    }

    /** Nobody answers at the other end: connections break and new ones are refused. */
    public void refuse() {
        try {
            door.close();
            hangUp();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Everything is swallowed: connections stand, and not a byte comes back. */
    public void swallow() {
        isSilent = true;
    }

    /**
     * From now on each request is lost with this probability, by these dice: it is sent, and nothing ever comes back.
     */
    public void lose(double probability, long seed) {
        synchronized (lost) {
            lost.set(0);
            longestLoss.set(0);
            lostInARow = 0;
            dice = new SplittableRandom(seed);
            loss = probability;
        }
    }

    /** How many requests were lost since. */
    public int lost() {
        return lost.get();
    }

    /** How many of them in a row at most. */
    public int longestLoss() {
        return longestLoss.get();
    }

    /** From now on each answer takes so much longer, more or less, by these dice. */
    public void delay(Duration mean, Duration deviation, long seed) {
        synchronized (lost) {
            dice = new SplittableRandom(seed);
            spread = deviation.multipliedBy(2);
            least = mean.minus(deviation);
        }
    }

    /** This becomes of the next batch of entries. */
    public void breakNext(LineFault fault) {
        due.set(fault);
    }

    /** Whether what was to break has broken. */
    public boolean hasBroken() {
        return due.get() == LineFault.NONE;
    }

    /** Carries so many bytes a second up, of all connections together, until it is mended. */
    public void slow(int bytesPerSecond) {
        pace = bytesPerSecond;
    }

    /** The line is as it was. */
    public void mend() {
        loss = 0;
        pace = 0;
        least = Duration.ZERO;
        spread = Duration.ZERO;
        due.set(LineFault.NONE);
        try {
            if (isSilent) {
                isSilent = false;
                hangUp();
            }
            if (door.isClosed()) {
                ServerSocket again = new ServerSocket();
                again.setReuseAddress(true);
                again.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                door = again;
                accept(again);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private void accept(ServerSocket from) {
        thread(() -> {
            while (true) {
                Socket near = from.accept();
                Socket far = new Socket();
                far.connect(target);
                open.add(near);
                open.add(far);
                LineConnection connection = new LineConnection(this, near, far);
                thread(connection::up);
                thread(connection::down);
            }
        });
    }

    /** What becomes of the batch that is carried now. */
    LineFault fate() {
        return due.getAndSet(LineFault.NONE);
    }

    boolean isSilent() {
        return isSilent;
    }

    /** Whether the request that is carried now is lost. */
    boolean falls() {
        synchronized (lost) {
            boolean falls = loss > 0 && dice.nextDouble() < loss;
            lost.addAndGet(falls ? 1 : 0);
            lostInARow = falls ? lostInARow + 1 : 0;
            longestLoss.accumulateAndGet(lostInARow, Math::max);
            return falls;
        }
    }

    /** Keeps an answer back for as long as the line is slow to bring it. */
    void linger() {
        if (!spread.isZero()) {
            double part;
            synchronized (lost) {
                part = dice.nextDouble();
            }
            LockSupport.parkNanos(least.toNanos() + (long) (part * spread.toNanos()));
        }
    }

    void carry(OutputStream out, byte[] buffer, int read, boolean isUp) throws IOException {
        int bytesPerSecond = pace;
        int piece = isUp && bytesPerSecond > 0 ? Math.max(1, bytesPerSecond / PARTS) : read;
        for (int from = 0; from < read; from += piece) {
            int length = Math.min(piece, read - from);
            if (piece < read) {
                takeTurn(Duration.ofSeconds(length).dividedBy(bytesPerSecond));
            }
            out.write(buffer, from, length);
            out.flush();
        }
    }

    private void takeTurn(Duration time) {
        wire.lock();
        try {
            if (pace > 0) {
                LockSupport.parkNanos(time.toNanos());
            }
        } finally {
            wire.unlock();
        }
    }

    private static void thread(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException ended) {
                        Thread.currentThread().interrupt();
                    }
                },
                "line");
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }
}
