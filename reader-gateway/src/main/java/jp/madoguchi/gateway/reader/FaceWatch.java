package jp.madoguchi.gateway.reader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.ParkedFiles;
import jp.madoguchi.gateway.application.ResumeAsking;
import jp.madoguchi.gateway.domain.ParkedFile;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 結果ファイルの見張り: a thread that looks when the file system tells it to and every so often anyway, for network shares tell
 * nothing.
 */
@ApplicationScoped
class FaceWatch implements ParkedFiles {
    private static final Logger LOG = Logger.getLogger(FaceWatch.class);

    private final FaceReader reader;
    private final FaceFolder folder;
    private final FaceXml xml;
    private final Duration interval;
    private volatile @Nullable Thread thread;

    FaceWatch(FaceReader reader, GatewayConfig config, Clock clock) {
        this.reader = reader;
        this.folder = new FaceFolder(config.faceFolder(), config.faceSettle(), clock);
        this.xml = new FaceXml(config.institution());
        this.interval = config.faceInterval();
    }

    void start(@Observes @Priority(90) StartupEvent event, ResumeAsking resumeAsking) {
        resumeAsking
                .resume()
                .subscribe()
                .with(
                        asked -> LOG.infof("%d questions resumed", asked),
                        failure ->
                                LOG.warnf("not resumed: %s", failure.getClass().getSimpleName()));
        Thread started = new Thread(this::run, "face-folder");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    void stop(@Observes ShutdownEvent event) {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    private void run() {
        try (WatchService watcher = folder.path().getFileSystem().newWatchService()) {
            boolean isWatched = false;
            while (!Thread.currentThread().isInterrupted()) {
                isWatched = isWatched || watch(watcher);
                if (isWatched) {
                    reader.look(folder, xml);
                }
                WatchKey key = watcher.poll(interval.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) {
                    key.pollEvents();
                    isWatched = key.reset();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException noWatchService) {
            LOG.errorf(
                    "face folder cannot be watched: %s",
                    noWatchService.getClass().getSimpleName());
        }
    }

    private boolean watch(WatchService watcher) {
        try {
            folder.create();
            folder.path().register(watcher, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            return true;
        } catch (IOException notThereYet) {
            LOG.warnf("face folder not there: %s", notThereYet.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public List<ParkedFile> all() {
        if (!Files.isDirectory(folder.parked())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.parked())) {
            return files.map(file -> file.getFileName().toString().split("~", 3))
                    .flatMap(parts -> parked(parts).stream())
                    .sorted(Comparator.comparing(ParkedFile::parkedAt).reversed())
                    .toList();
        } catch (IOException unreachable) {
            LOG.warnf("parked folder: %s", unreachable.getClass().getSimpleName());
            return List.of();
        }
    }

    private static Optional<ParkedFile> parked(String[] name) {
        return name.length == 3 && name[0].matches("[0-9]{13}")
                ? Optional.of(new ParkedFile(Instant.ofEpochMilli(Long.parseLong(name[0])), name[1]))
                : Optional.empty();
    }
}
