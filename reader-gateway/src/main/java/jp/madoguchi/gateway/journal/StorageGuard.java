package jp.madoguchi.gateway.journal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.domain.Room;
import jp.madoguchi.gateway.domain.Storage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 保存場所の番人: keeps a floor of the disk back as ballast, a file that holds nothing, and gives it up when the journal finds
 * no room. On the floor patients are taken and nothing else is kept. Of 64 MiB that is a month of the busiest days: 250
 * visits of 2 entries of 2.5 KiB are 1.3 MiB a day, and 37 MiB in thirty.
 */
@Singleton
class StorageGuard {
    private static final Logger LOG = Logger.getLogger(StorageGuard.class);
    private static final long LOOK_SECONDS = 5;
    /** Less than this is no room: a commit with its log may need it. */
    private static final long LEAST = 1 << 20;

    private static final int CHUNK = 1 << 16;

    private final Path home;
    private final Path ballast;
    private final long floor;
    private final long alarm;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "storage"));
    private volatile Storage storage;
    private volatile @Nullable ScheduledFuture<?> looks;

    @Inject
    StorageGuard(GatewayConfig config) {
        this(config.home(), config.floorBytes(), config.alarmBytes());
    }

    StorageGuard(Path home, long floor, long alarm) {
        this.home = home;
        this.ballast = home.resolve("ballast");
        this.floor = floor;
        this.alarm = alarm;
        this.storage = new Storage(Room.LOW, 0, floor);
    }

    /** Looks now and then from now on. */
    @PostConstruct
    void start() {
        looks = looking.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    Storage storage() {
        return storage;
    }

    /** Looks how much room there is, and lays the floor when there is enough for it and as much again. */
    final synchronized void look() {
        try {
            Files.createDirectories(home);
            FileStore disk = Files.getFileStore(home);
            if (!hasBallast() && disk.getUsableSpace() >= 2 * floor) {
                lay();
            }
            long free = disk.getUsableSpace();
            show(room(free), free);
        } catch (IOException unreachable) {
            LOG.warnf("storage: %s", unreachable.getClass().getSimpleName());
            show(Room.LOW, 0);
        }
    }

    private Room room(long free) {
        if (hasBallast()) {
            return free < alarm ? Room.LOW : Room.AMPLE;
        }
        return free < LEAST ? Room.NONE : Room.FLOOR;
    }

    /** The journal found no room: whether there is some now. */
    synchronized boolean makeRoom() {
        try {
            if (Files.deleteIfExists(ballast)) {
                LOG.error("disk full: the reserved floor is in use; patients are taken, pictures are not kept");
                show(Room.FLOOR, Files.getFileStore(home).getUsableSpace());
                return true;
            }
        } catch (IOException kept) {
            LOG.errorf("ballast not released: %s", kept.getClass().getSimpleName());
        }
        return false;
    }

    /** The journal found no room, and there was none to make. */
    synchronized void isFull() {
        LOG.error("disk full: nothing new can be saved; what is saved stays");
        show(Room.NONE, 0);
    }

    private void show(Room room, long free) {
        if (room != storage.room()) {
            LOG.infof("room on disk: %s", room);
        }
        storage = new Storage(room, free, floor);
    }

    private boolean hasBallast() {
        return Files.exists(ballast);
    }

    /** Written through with what no file system makes smaller: a hole would keep nothing back. */
    private void lay() throws IOException {
        Path half = home.resolve("ballast.new");
        SplittableRandom noise = new SplittableRandom();
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(half)) {
            for (long left = floor; left > 0; left -= CHUNK) {
                noise.nextBytes(chunk);
                out.write(chunk, 0, (int) Math.min(CHUNK, left));
            }
        } catch (IOException filledMeanwhile) {
            Files.deleteIfExists(half);
            throw filledMeanwhile;
        }
        Files.move(half, ballast, StandardCopyOption.ATOMIC_MOVE);
    }

    @PreDestroy
    void stop() {
        ScheduledFuture<?> running = looks;
        if (running != null) {
            running.cancel(false);
        }
        looking.shutdown();
    }
}
