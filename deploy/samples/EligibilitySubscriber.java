import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * 購読者の見本: reads the eligibility facts as any program of a clinic's vendor may, with the Kafka client and nothing of the suite:
 *
 * <pre>java -cp kafka-clients.jar:slf4j-api.jar EligibilitySubscriber.java 127.0.0.1:8120 [group]</pre>
 *
 * It prints one line per event and no personal item. What it has read is committed under its group: started again, it goes on
 * where it stopped.
 */
public final class EligibilitySubscriber {
    private static final String TOPIC = "eligibility.v1";
    private static final Duration POLL = Duration.ofMillis(500);

    /** Two fields out of a JSON object; a real subscriber would use a JSON library. */
    private static final Pattern VALIDITY = Pattern.compile("\"validity\"\\s*:\\s*\"([A-Z_]+)\"");

    private static final Pattern PERCENT = Pattern.compile("\"percent\"\\s*:\\s*([0-9]+)");

    private EligibilitySubscriber() {}

    /** Runs until it is told to end. */
    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: EligibilitySubscriber BOOTSTRAP-SERVER [GROUP]");
            System.exit(2);
        }
        String group = arguments.length == 2 ? arguments[1] : "sample-subscriber";
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", arguments[0],
                "group.id", group,
                "auto.offset.reset", "earliest",
                "enable.auto.commit", false,
                "isolation.level", "read_committed");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
        Thread reader = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(consumer, reader)));
        try (consumer) {
            consumer.subscribe(List.of(TOPIC), new Announcement());
            while (true) {
                for (ConsumerRecord<String, String> event : consumer.poll(POLL)) {
                    System.out.println(line(event));
                }
                // Committed after printing: an event may be printed twice after a crash, but none is missed.
                consumer.commitSync();
            }
        } catch (WakeupException told) {
            System.out.println("ended");
        }
    }

    private static String line(ConsumerRecord<String, String> event) {
        return "%s %s %s validity=%s percent=%s"
                .formatted(
                        TOPIC,
                        header(event, "ce_type"),
                        header(event, "ce_id"),
                        first(VALIDITY, event.value()),
                        first(PERCENT, event.value()));
    }

    private static String header(ConsumerRecord<?, ?> event, String name) {
        Header header = event.headers().lastHeader(name);
        return header == null ? "-" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String first(Pattern pattern, String json) {
        Matcher found = pattern.matcher(json == null ? "" : json);
        return found.find() ? found.group(1) : "-";
    }

    private static void end(KafkaConsumer<?, ?> consumer, Thread reader) {
        consumer.wakeup();
        try {
            reader.join(3_000);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private record Announcement() implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            System.out.println("subscribed to " + TOPIC + ", " + partitions.size() + " partitions");
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Everything printed is committed: there is nothing to hand over.
        }
    }
}
