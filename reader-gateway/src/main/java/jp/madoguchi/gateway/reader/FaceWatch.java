package jp.madoguchi.gateway.reader;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.ResumeAsking;
import jp.madoguchi.gateway.application.Uptime;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * 結果ファイルの見張り: a thread that looks when the file system tells it to and every so often anyway, for network shares tell
 * nothing. A thread that ends of something nobody foresaw is counted, shown as not ready and started again.
 */
@ApplicationScoped
class FaceWatch {
    private static final Logger LOG = Logger.getLogger(FaceWatch.class);
    private static final Duration BEFORE_RESTART = Duration.ofSeconds(1);
    /** Far above any look, and the longest wait for the journal within one. */
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(1);

    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration RESUME_WITHIN = Duration.ofMinutes(30);

    private final FaceReader reader;
    private final GatewayConfig config;
    private final Uptime uptime;
    private final MeterRegistry meters;
    private final FolderSignal.Opener opener;
    private final FaceFolder folder;
    private final FaceXml xml;
    private volatile @Nullable Thread thread;
    private volatile boolean isStopped;
    /** When it last looked, by the clock nobody can set; never, or not since it ended. */
    private volatile @Nullable Long lastLook;

    @Inject
    FaceWatch(FaceReader reader, GatewayConfig config, Uptime uptime, MeterRegistry meters) {
        this(reader, config, uptime, meters, path -> path.getFileSystem().newWatchService());
    }

    FaceWatch(
            FaceReader reader, GatewayConfig config, Uptime uptime, MeterRegistry meters, FolderSignal.Opener opener) {
        this.reader = reader;
        this.config = config;
        this.uptime = uptime;
        this.meters = meters;
        this.opener = opener;
        this.folder = new FaceFolder(config.faceFolder(), config.faceSettle(), uptime);
        this.xml = new FaceXml(config.institution());
    }

    void start(@Observes @Priority(90) StartupEvent event, ResumeAsking resumeAsking) {
        Uni.createFrom()
                .deferred(resumeAsking::resume)
                .onFailure()
                .retry()
                .withBackOff(FIRST_RETRY, LONGEST_PAUSE)
                .expireIn(RESUME_WITHIN.toMillis())
                .subscribe()
                .with(
                        asked -> LOG.infof("%d questions resumed", asked),
                        failure ->
                                LOG.warnf("not resumed: %s", failure.getClass().getSimpleName()));
        start();
    }

    void start() {
        lastLook = uptime.nanos();
        start(Duration.ZERO);
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        isStopped = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /** Whether there is a thread, and it has looked of late. */
    boolean isRunning() {
        Thread running = thread;
        Long looked = lastLook;
        return running != null
                && running.isAlive()
                && looked != null
                && uptime.nanos() - looked < LONGEST_LOOK.toNanos();
    }

    private void start(Duration pause) {
        Thread started = new Thread(() -> run(pause), "face-folder");
        started.setDaemon(true);
        started.setUncaughtExceptionHandler(this::ended);
        thread = started;
        started.start();
    }

    private void run(Duration pause) {
        try (FolderSignal signal = new FolderSignal(folder.path(), opener)) {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            while (!isStopped) {
                reader.look(folder, xml);
                lastLook = uptime.nanos();
                signal.await(config.faceInterval());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Thread dead, Throwable failure) {
        if (isStopped) {
            return;
        }
        lastLook = null;
        meters.counter("madoguchi.face.watch.ended").increment();
        // The class alone: a message may quote what was read.
        LOG.errorf(
                "%s ended and starts again: %s",
                dead.getName(), failure.getClass().getName());
        start(BEFORE_RESTART);
    }
}
