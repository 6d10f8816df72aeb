package jp.madoguchi.local.suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import jp.madoguchi.contracts.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/** トピックの作成: creates the topics of the contracts, each with its dead-letter twin, where they are missing. */
final class Topics {
    private static final short ONE_COPY = 1;
    private static final int ONE_PARTITION = 1;
    private static final String FOR_EVER = "-1";

    /** Twice what any door lets in, so that what was accepted can always be told. */
    private static final String LARGEST = Integer.toString(2 * 1024 * 1024);

    private Topics() {}

    /** Creates what is missing and returns how many topics there are in all. */
    static int create(String bootstrap) throws InterruptedException, SuiteFailure {
        List<NewTopic> wanted = all();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrap))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = wanted.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing).all().get();
            return wanted.size();
        } catch (ExecutionException failed) {
            throw new SuiteFailure(
                    "the Kafka topics cannot be created: " + failed.getCause(), "read logs/" + Broker.NAME + ".log");
        }
    }

    static List<NewTopic> all() {
        var topics = new ArrayList<NewTopic>();
        for (Topic topic : Topic.values()) {
            topics.add(new NewTopic(topic.wire(), topic.partitions(), ONE_COPY).configs(keeping(topic)));
            // A dead letter waits for a person, however long that takes.
            topics.add(new NewTopic(topic.deadLetters(), ONE_PARTITION, ONE_COPY)
                    .configs(Map.of(
                            TopicConfig.RETENTION_MS_CONFIG, FOR_EVER, TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST)));
        }
        return List.copyOf(topics);
    }

    private static Map<String, String> keeping(Topic topic) {
        if (topic.compacted()) {
            return Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_COMPACT,
                    TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                    LARGEST);
        }
        Duration retention = topic.retention();
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                LARGEST,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(retention.toMillis()));
    }
}
