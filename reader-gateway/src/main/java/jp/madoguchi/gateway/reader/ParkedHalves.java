package jp.madoguchi.gateway.reader;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import jp.madoguchi.contracts.oqs.OqsFault;
import jp.madoguchi.gateway.application.Uptime;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 半分で除けた結果ファイル: one that was put aside because it lay there half-written may become whole all the same, where it lies
 * now or under its old name. Each is tried again once whenever it was written to. Belongs to one thread.
 */
final class ParkedHalves {
    private static final Logger LOG = Logger.getLogger(ParkedHalves.class);
    private static final Set<String> UNFINISHED = Set.of(OqsFault.NOT_WELL_FORMED.code(), OqsFault.ENCODING.code());

    private final ParkedFolder parked;
    private final MeterRegistry meters;
    private final Uptime uptime;
    private final Duration between;
    private final LyingStill lying;
    private final Set<Path> tried = new HashSet<>();
    private List<Path> halves = List.of();
    private @Nullable Long looked;

    ParkedHalves(ParkedFolder parked, MeterRegistry meters, Uptime uptime, Duration between) {
        this.parked = parked;
        this.meters = meters;
        this.uptime = uptime;
        this.between = between;
        this.lying = new LyingStill(uptime);
    }

    /** One more was put aside. */
    void added() {
        looked = null;
    }

    /** Offers what was written to since it was last offered; whoever takes one in has kept what it holds. */
    void tryAgain(Predicate<byte[]> taking) throws IOException {
        Long before = looked;
        if (before != null && uptime.nanos() - before < between.toNanos()) {
            return;
        }
        looked = uptime.nanos();
        halves = parked.cards(UNFINISHED);
        lying.keep(halves);
        tried.retainAll(Set.copyOf(halves));
        for (Path half : halves) {
            if (!lying.isStill(half)) {
                tried.remove(half);
            } else if (!tried.contains(half)) {
                offer(half, taking);
            }
        }
    }

    private void offer(Path half, Predicate<byte[]> taking) {
        try {
            boolean isTaken = taking.test(Files.readAllBytes(half));
            tried.add(half);
            if (isTaken) {
                drop(half, "completed");
            }
        } catch (IOException stuck) {
            count("stuck");
            LOG.warnf("parked file left: %s", stuck.getClass().getSimpleName());
        }
    }

    /** This file was taken in whole: what was put aside of it before is of no more use to anybody. */
    void superseded(Path file, byte[] whole) throws IOException {
        String ending = "~" + ParkedFolder.ending(file);
        for (Path half : halves) {
            if (half.toString().endsWith(ending)
                    && Files.exists(half)
                    && isBeginning(Files.readAllBytes(half), whole)) {
                drop(half, "superseded");
            }
        }
    }

    private static boolean isBeginning(byte[] half, byte[] whole) {
        return half.length <= whole.length && Arrays.equals(half, 0, half.length, whole, 0, half.length);
    }

    private void drop(Path half, String outcome) throws IOException {
        parked.drop(half);
        count(outcome);
    }

    private void count(String outcome) {
        meters.counter("madoguchi.face.files", "outcome", outcome).increment();
    }
}
