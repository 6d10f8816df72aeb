package jp.madoguchi.local.suite;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.local.process.Child;
import jp.madoguchi.local.process.Children;
import jp.madoguchi.local.process.Launch;
import org.jspecify.annotations.Nullable;

/** プログラムの運転: starts, restarts and stops the suite's own programs. */
final class Programs {
    private static final int HEAP_MIB = 192;
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final SuiteSettings settings;
    private final ProgramSettings environment;
    private final Children children;
    private final Readiness readiness = new Readiness();
    private final Map<Program, Child> running = new EnumMap<>(Program.class);

    Programs(SuiteSettings settings, ProgramSettings environment, Children children) {
        this.settings = settings;
        this.environment = environment;
        this.children = children;
    }

    /** Starts a program and waits until it says that it is ready. */
    void start(Program program) throws IOException, InterruptedException, SuiteFailure {
        Child child = launch(program);
        URI health = URI.create(SuiteAddresses.http(settings.ports().of(program)) + "/q/health/ready");
        readiness.require(child, health, START_LIMIT);
    }

    /** Starts a program without waiting for it. */
    synchronized Child launch(Program program) throws IOException, SuiteFailure {
        Child before = running.get(program);
        if (before != null && before.isAlive()) {
            throw new SuiteFailure(program.module() + " runs already", "stop or kill it first", before.log());
        }
        Path folder = settings.repository().resolve(program.module());
        List<String> arguments = List.of("-jar", settings.packaged(program).toString());
        Child child = children.start(
                new Launch(program.module(), JavaCommand.of(HEAP_MIB, arguments), environment.of(program), folder));
        running.put(program, child);
        return child;
    }

    void kill(Program program) throws InterruptedException {
        Child child = child(program);
        if (child != null) {
            child.kill();
        }
    }

    void stop(Program program) throws InterruptedException {
        Child child = child(program);
        if (child != null) {
            child.stop(STOP_PATIENCE);
        }
    }

    synchronized @Nullable Child child(Program program) {
        return running.get(program);
    }
}
