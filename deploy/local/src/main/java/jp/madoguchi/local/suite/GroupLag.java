package jp.madoguchi.local.suite;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** 遅れ: how many records lie between what a consumer group has committed and the end of a topic, as the broker says. */
final class GroupLag {
    private final String bootstrap;

    GroupLag(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    Map<String, Long> of(String group, Set<String> topics) throws InterruptedException, SuiteFailure {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrap))) {
            Set<TopicPartition> partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .collect(toSet());
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, Long> first = offsets(admin, partitions, OffsetSpec.earliest());
            Map<TopicPartition, Long> last = offsets(admin, partitions, OffsetSpec.latest());
            return partitions.stream()
                    .collect(groupingBy(
                            TopicPartition::topic,
                            summingLong(partition -> last.getOrDefault(partition, 0L)
                                    - taken(committed.get(partition), first.getOrDefault(partition, 0L)))));
        } catch (ExecutionException unanswered) {
            throw new SuiteFailure(
                    "Kafka does not say where " + group + " is: " + unanswered.getCause(),
                    "read logs/" + Broker.NAME + ".log");
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> partitions, OffsetSpec where)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(partitions.stream().collect(toMap(partition -> partition, partition -> where)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    /** A group that has committed nothing yet begins where the topic begins. */
    private static long taken(@Nullable OffsetAndMetadata committed, long first) {
        return committed == null ? first : committed.offset();
    }
}
