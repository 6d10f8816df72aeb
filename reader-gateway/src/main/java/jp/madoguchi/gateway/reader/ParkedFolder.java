package jp.madoguchi.gateway.reader;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.ParkedFiles;
import jp.madoguchi.gateway.domain.ParkedFile;
import org.jboss.logging.Logger;

/**
 * 読み取れなかった結果ファイルの置き場: the name of a file tells when it was put here and why. Each stays for some days, so that
 * somebody can look into it, and no longer: it lies here in the clear.
 */
@ApplicationScoped
class ParkedFolder implements ParkedFiles {
    private static final Logger LOG = Logger.getLogger(ParkedFolder.class);
    private static final Pattern NAME = Pattern.compile("([0-9]{13})~([^~]*)~.*");
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int LONGEST_NAME = 100;
    private static final Duration BETWEEN_SWEEPS = Duration.ofHours(1);

    private final Path folder;
    private final Duration kept;
    private final Clock clock;
    private final MeterRegistry meters;
    private long lastStamp;
    private Instant nextSweep = Instant.EPOCH;

    ParkedFolder(GatewayConfig config, Clock clock, MeterRegistry meters) {
        this.folder = config.faceFolder().resolve("parked");
        this.kept = Duration.ofDays(config.parkedDays());
        this.clock = clock;
        this.meters = meters;
    }

    /** Puts a file here. */
    synchronized void put(Path file, String reason) throws IOException {
        Files.createDirectories(folder);
        lastStamp = Math.max(clock.millis(), lastStamp + 1);
        // The terminal's name may hold what this machine cannot write, or be too long with the reason before it.
        String name = UNUSUAL.matcher(String.valueOf(file.getFileName())).replaceAll("_");
        String ending = name.substring(Math.max(0, name.length() - LONGEST_NAME));
        Files.move(file, folder.resolve(lastStamp + "~" + reason + "~" + ending), ATOMIC_MOVE);
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

    /** Deletes what has lain here for its days. Looks once an hour, and soon again if it could not. */
    synchronized void sweep() {
        Instant now = clock.instant();
        if (now.isBefore(nextSweep)) {
            return;
        }
        try {
            for (Path file : files()) {
                sweep(file, now.minus(kept));
            }
            nextSweep = now.plus(BETWEEN_SWEEPS);
        } catch (IOException unreachable) {
            nextSweep = now.plusSeconds(60);
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

    private static Optional<ParkedFile> parked(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        return name.matches()
                ? Optional.of(new ParkedFile(Instant.ofEpochMilli(Long.parseLong(name.group(1))), name.group(2)))
                : Optional.empty();
    }
}
