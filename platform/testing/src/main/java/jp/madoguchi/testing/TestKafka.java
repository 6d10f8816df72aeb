package jp.madoguchi.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import jp.madoguchi.contracts.event.Topic;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

/** 試験用のKafka: one real KRaft broker per test run, with every topic of the suite. */
final class TestKafka {
    private static @Nullable String bootstrap;

    private TestKafka() {}

    static synchronized String bootstrap() {
        if (bootstrap == null) {
            bootstrap = start("PLAINTEXT", Map.of());
            createTopics(Map.of("bootstrap.servers", bootstrap));
        }
        return bootstrap;
    }

    /** Starts one that speaks this protocol, with these settings beside its own. */
    static String start(String protocol, Map<String, String> more) {
        try {
            Path directory = TestFolder.create("kafka");
            int broker = freePort();
            int controller = freePort();
            format(directory);
            Map<String, String> settings = new HashMap<>(settings(directory, protocol, broker, controller));
            settings.putAll(more);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
            server.startup();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, directory)));
            return "127.0.0.1:" + broker;
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static void end(KafkaRaftServer server, Path directory) {
        server.shutdown();
        server.awaitShutdown();
        TestFolder.remove(directory);
    }

    private static void format(Path directory) {
        Formatter formatter = new Formatter()
                .setClusterId(Uuid.randomUuid().toString())
                .setNodeId(1)
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .setDirectories(List.of(directory.toString()))
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()));
        await(callable(formatter), "cannot format the broker's directory");
    }

    /** The broker's formatter declares {@code throws Exception}; a task names what failed instead. */
    private static Future<Boolean> callable(Formatter formatter) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            formatter.run();
            return true;
        });
        task.run();
        return task;
    }

    private static void await(Future<?> work, String otherwise) {
        try {
            work.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(otherwise, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Map<String, String> settings(Path directory, String protocol, int broker, int controller) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry("listeners", protocol + "://127.0.0.1:" + broker + ",CONTROLLER://127.0.0.1:" + controller),
                Map.entry("advertised.listeners", protocol + "://127.0.0.1:" + broker),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("inter.broker.listener.name", protocol),
                Map.entry("listener.security.protocol.map", "CONTROLLER:" + protocol + "," + protocol + ":" + protocol),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("group.initial.rebalance.delay.ms", "0"));
    }

    /** Creates every topic of the suite, as whom these settings of a client make one. */
    static void createTopics(Map<String, Object> client) {
        List<NewTopic> topics = new ArrayList<>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(topic.wire(), topic.partitions(), (short) 1)
                    .configs(Map.of("cleanup.policy", topic.compacted() ? "compact" : "delete")));
            topics.add(new NewTopic(topic.deadLetters(), 1, (short) 1));
        }
        try (Admin admin = Admin.create(client)) {
            await(
                    admin.createTopics(topics).all().toCompletionStage().toCompletableFuture(),
                    "cannot create the topics");
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
