package jp.madoguchi.gateway.reader;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import jp.madoguchi.gateway.GatewayConfig;
import jp.madoguchi.gateway.application.DependencyHealth;
import jp.madoguchi.gateway.domain.Dependency;
import jp.madoguchi.gateway.domain.SourceKind;

/**
 * フォルダーへの探りの組: the face folder, and those of the 資格確認端末 where it is the one who answers. Nothing is written for
 * these: nobody knows what a terminal makes of a foreign file among its requests. Whether it answers is a dependency
 * of its own ({@link TerminalProbe}).
 */
@ApplicationScoped
class FolderProbes {
    private final DependencyHealth health;
    private final GatewayConfig.Probing pauses;
    private final Function<Path, FolderProbe> probing;
    private final List<Probed> probed;
    private final Set<Dependency> inDoubt = ConcurrentHashMap.newKeySet();
    private final List<Rounds> rounds;

    @Inject
    FolderProbes(GatewayConfig config, DependencyHealth health) {
        this(config, health, path -> new FolderProbe(path, config.probing().limit()));
    }

    FolderProbes(GatewayConfig config, DependencyHealth health, Function<Path, FolderProbe> probing) {
        this.health = health;
        this.pauses = config.probing();
        this.probing = probing;
        List<Probed> all = new ArrayList<>();
        all.add(probe(Dependency.FACE_FOLDER, List.of(config.faceFolder())));
        if (config.source() == SourceKind.TERMINAL) {
            config.terminal()
                    .folder()
                    .map(path -> probe(Dependency.TERMINAL, List.of(path.resolve("req"), path.resolve("res"))))
                    .ifPresent(all::add);
        }
        this.probed = List.copyOf(all);
        this.rounds = probed.stream()
                .map(one -> new Rounds("folder-probes", () -> pause(one), () -> probe(one)))
                .toList();
    }

    private Probed probe(Dependency dependency, List<Path> folders) {
        return new Probed(dependency, folders.stream().map(probing).toList());
    }

    void start(@Observes @Priority(95) StartupEvent event) {
        start();
    }

    void start() {
        rounds.forEach(Rounds::start);
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        rounds.forEach(Rounds::stop);
        probed.stream().flatMap(one -> one.probes().stream()).forEach(FolderProbe::close);
    }

    private void probe(Probed one) throws InterruptedException {
        if (one.answers()) {
            inDoubt.remove(one.dependency());
            health.succeeded(one.dependency());
        } else {
            inDoubt.add(one.dependency());
            health.failed(one.dependency());
        }
    }

    /** As for every probe: seldom while all is well, often from the first failure until the breaker is closed. */
    private Duration pause(Probed one) {
        boolean isWell = !inDoubt.contains(one.dependency())
                && !health.state(one.dependency()).isDown();
        return isWell ? pauses.quiet() : pauses.inDoubt();
    }

    /** 探る先: a dependency answers when each of its folders does; where one does not, nobody waits for the others. */
    private record Probed(Dependency dependency, List<FolderProbe> probes) {
        boolean answers() throws InterruptedException {
            for (FolderProbe probe : probes) {
                if (!probe.answers()) {
                    return false;
                }
            }
            return true;
        }
    }
}
