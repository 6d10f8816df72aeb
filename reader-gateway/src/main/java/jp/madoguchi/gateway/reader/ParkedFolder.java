package jp.madoguchi.gateway.reader;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DeskClock;
import jp.madoguchi.gateway.application.ParkedFiles;
import jp.madoguchi.gateway.application.Uptime;
import jp.madoguchi.gateway.domain.ParkedFile;
import jp.madoguchi.gateway.domain.ParkedSource;
import org.jboss.logging.Logger;

/**
 * 読めなかったファイルの置き場: the name of a file tells when it was put here and why, and whose it is. Each stays for some
 * days, so that somebody can look into it, and no longer: it lies here in the clear.
 */
@ApplicationScoped
class ParkedFolder implements ParkedFiles {
    private static final Logger LOG = Logger.getLogger(ParkedFolder.class);
    private static final Pattern NAME = Pattern.compile("([0-9]{13})~([^~]*)~(.*)");
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int LONGEST_NAME = 100;
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Path folder;
    private final Duration kept;
    private final DeskClock clock;
    private final Uptime uptime;
    private final MeterRegistry meters;
    private final ParkedHalves halves;
    private long lastStamp;
    private long sweptAt;
    private Duration untilNext = Duration.ZERO;

    ParkedFolder(GatewayConfig config, DeskClock clock, Uptime uptime, MeterRegistry meters) {
        this.folder = config.faceFolder().resolve("parked");
        this.kept = Duration.ofDays(config.parkedDays());
        this.clock = clock;
        this.uptime = uptime;
        this.meters = meters;
        this.halves = new ParkedHalves(this, meters, uptime, config.faceSettle());
    }

    /** Puts a file here; fails while the face folder is gone, which is not to be made anew on the way. */
    synchronized void put(Path file, String reason) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        lastStamp = Math.max(clock.instant().toEpochMilli(), lastStamp + 1);
        move(file, folder.resolve(lastStamp + "~" + reason + "~" + ending(file)));
    }

    /** The terminal's name may hold what this machine cannot write, or be too long with the reason before it. */
    static String ending(Path file) {
        String name = UNUSUAL.matcher(String.valueOf(file.getFileName())).replaceAll("_");
        return name.substring(Math.max(0, name.length() - LONGEST_NAME));
    }

    /** The results of cards that were put here for one of these reasons. */
    List<Path> cards(Set<String> reasons) throws IOException {
        return files().stream()
                .filter(file -> parked(file)
                        .filter(one -> one.from() == ParkedSource.CARD && reasons.contains(one.reason()))
                        .isPresent())
                .toList();
    }

    /** Those among them that were only half there. */
    ParkedHalves halves() {
        return halves;
    }

    /** Takes one away that is kept elsewhere by now. */
    void drop(Path file) throws IOException {
        Files.delete(file);
    }

    /** At once where that can be; between two file systems as a copy that is complete before the file goes. */
    private static void move(Path file, Path to) throws IOException {
        try {
            Files.move(file, to, ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException anotherDisk) {
            Files.move(file, to);
        }
    }

    @Override
    public List<ParkedFile> all() {
        try {
            return files().stream()
                    .flatMap(file -> parked(file).stream())
                    .sorted(Comparator.comparing(ParkedFile::parkedAt).reversed())
                    .toList();
        } catch (IOException unreachable) {
            LOG.warnf("parked folder: %s", unreachable.getClass().getSimpleName());
            return List.of();
        }
    }

    /**
     * Deletes what has lain here for its days. Looks once an hour, and soon again if it could not; not at all while
     * the day is not proven.
     */
    synchronized void sweep() {
        if (uptime.nanos() - sweptAt < untilNext.toNanos() || !clock.isProven()) {
            return;
        }
        sweptAt = uptime.nanos();
        try {
            for (Path file : files()) {
                sweep(file, clock.instant().minus(kept));
            }
            untilNext = BETWEEN_SWEEPS;
        } catch (IOException unreachable) {
            untilNext = AFTER_FAILURE;
            LOG.warnf("parked folder not swept: %s", unreachable.getClass().getSimpleName());
        }
    }

    private void sweep(Path file, Instant before) {
        if (parked(file).filter(one -> one.parkedAt().isBefore(before)).isEmpty()) {
            return;
        }
        try {
            Files.delete(file);
            meters.counter("madoguchi.face.files", "outcome", "expired").increment();
        } catch (IOException stuck) {
            meters.counter("madoguchi.face.files", "outcome", "stuck").increment();
            LOG.warnf("parked file not deleted: %s", stuck.getClass().getSimpleName());
        }
    }

    private List<Path> files() throws IOException {
        return Files.isDirectory(folder) ? Listing.of(folder, file -> true) : List.of();
    }

    private static ParkedSource source(String fileName) {
        return TerminalFiles.isResponse(fileName) ? ParkedSource.TERMINAL : ParkedSource.CARD;
    }

    private static Optional<ParkedFile> parked(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(new ParkedFile(
                        Instant.ofEpochMilli(Long.parseLong(name.group(1))), source(name.group(3)), name.group(2)))
                : Optional.empty();
    }
}
