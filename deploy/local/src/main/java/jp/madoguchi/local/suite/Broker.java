package jp.madoguchi.local.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jp.madoguchi.local.process.Child;
import jp.madoguchi.local.process.Children;
import jp.madoguchi.local.process.Launch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** Kafka: one broker that is its own controller, in a process of its own. */
final class Broker {
    static final String NAME = "kafka";

    private static final int HEAP_MIB = 256;
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int ASK_LIMIT_MS = 2_000;
    private static final List<String> LOGGING = List.of(
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS");

    private final StateFolder state;
    private final Ports ports;
    private final Children children;
    private @Nullable Child child;

    Broker(StateFolder state, Ports ports, Children children) {
        this.state = state;
        this.ports = ports;
        this.children = children;
    }

    String bootstrap() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** Starts the broker and waits until it answers as a broker. */
    void start(String classPath) throws IOException, InterruptedException, SuiteFailure {
        Path settings = state.kafka().resolveSibling("kafka.properties");
        Files.writeString(settings, settings());
        format(settings, classPath);
        Child started = run(NAME, classPath, List.of("kafka.Kafka", settings.toString()));
        child = started;
        awaitAnswer(started);
    }

    @Nullable
    Child child() {
        return child;
    }

    void stop() throws InterruptedException {
        if (child != null) {
            child.stop(STOP_PATIENCE);
        }
    }

    private void format(Path settings, String classPath) throws IOException, InterruptedException, SuiteFailure {
        var folder = new OnceFolder(state.kafka());
        if (folder.isFinished()) {
            return;
        }
        folder.begin();
        Child formatter = run(
                "kafka-format",
                classPath,
                List.of(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        Uuid.randomUuid().toString(),
                        "-c",
                        settings.toString()));
        if (!formatter.endsWithin(START_LIMIT) || formatter.exitCode() != 0) {
            throw new SuiteFailure("the Kafka folder cannot be prepared", "read the log", formatter.log());
        }
        folder.finish();
    }

    private Child run(String name, String classPath, List<String> program) throws IOException {
        var arguments = new ArrayList<>(LOGGING);
        arguments.addAll(List.of("-cp", classPath));
        arguments.addAll(program);
        return children.start(new Launch(name, JavaCommand.of(HEAP_MIB, arguments), Map.of(), state.kafka()));
    }

    private void awaitAnswer(Child started) throws IOException, InterruptedException, SuiteFailure {
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < deadline) {
            if (started.endsWithin(PAUSE)) {
                throw new SuiteFailure(
                        "Kafka ended with code " + started.exitCode() + " while starting",
                        "read the log",
                        started.log());
            }
            if (answers()) {
                started.watch();
                return;
            }
        }
        throw new SuiteFailure("Kafka does not answer on " + bootstrap(), "read the log", started.log());
    }

    private boolean answers() throws InterruptedException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ASK_LIMIT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ASK_LIMIT_MS);
        try (Admin admin = Admin.create(settings)) {
            return !admin.describeCluster()
                    .nodes()
                    .get(ASK_LIMIT_MS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    private String settings() {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                # Topics come from the contracts and from nowhere else.
                auto.create.topics.enable=false
                # One broker has no second copy: what it acknowledged must be on its disk, offsets included.
                log.flush.interval.messages=1
                # The registration of a broker that was killed lapses in 3 s, so that its successor is let in soon.
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                group.initial.rebalance.delay.ms=0
                """.formatted(
                ports.kafka(), ports.kafkaController(), state.kafka().toString().replace("\\", "/"));
    }
}
