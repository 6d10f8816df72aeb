package jp.madoguchi.local.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.contracts.event.Topic;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final Map<String, NewTopic> TOPICS =
            Topics.all().stream().collect(Collectors.toMap(NewTopic::name, Function.identity()));

    @Test
    void givesEveryTopicOfTheContractsADeadLetterTwin() {
        assertEquals(2 * Topic.values().length, TOPICS.size());
        for (Topic topic : Topic.values()) {
            assertNotNull(TOPICS.get(topic.wire()));
            assertNotNull(TOPICS.get(topic.deadLetters()));
        }
    }

    @Test
    void keepsALogForItsTime() {
        assertEquals(
                Map.of("cleanup.policy", "delete", "retention.ms", "7776000000", "max.message.bytes", "2097152"),
                topic("eligibility.v1").configs());
        assertEquals(6, topic("eligibility.v1").numPartitions());
    }

    @Test
    void keepsTheLastStatePerKey() {
        assertEquals(
                Map.of("cleanup.policy", "compact", "max.message.bytes", "2097152"),
                topic("coverage.state.v1").configs());
    }

    @Test
    void keepsADeadLetterForEver() {
        assertEquals(
                Map.of("retention.ms", "-1", "max.message.bytes", "2097152"),
                topic("coverage.state.v1.dlq").configs());
    }

    private static NewTopic topic(String name) {
        return Objects.requireNonNull(TOPICS.get(name), name);
    }
}
