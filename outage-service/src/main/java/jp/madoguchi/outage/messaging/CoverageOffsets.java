package jp.madoguchi.outage.messaging;

import static java.util.stream.Collectors.toMap;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jp.madoguchi.contracts.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 位置: asks the broker where the registry's topic ends and what the consumer group has committed. */
@Singleton
class CoverageOffsets {
    private static final String TOPIC = Topic.COVERAGE_STATE.wire();
    private static final int PATIENCE_MILLIS = 2_000;

    private final String group;
    private final Admin admin;

    CoverageOffsets(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.coverage.group.id") String group) {
        this.group = group;
        Map<String, Object> config = new HashMap<>(broker);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(config);
    }

    /** Where the partitions end. One that holds nothing needs no commit, so only the others are told. */
    Uni<Map<TopicPartition, Long>> ends() {
        return partitions()
                .chain(partitions -> offsets(partitions, OffsetSpec.earliest())
                        .chain(first -> offsets(partitions, OffsetSpec.latest())
                                .map(last -> last.entrySet().stream()
                                        .filter(end -> !Objects.equals(end.getValue(), first.get(end.getKey())))
                                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    /** What is applied, by whichever replica; a partition without a commit is absent. */
    Uni<Map<TopicPartition, Long>> committed() {
        return Uni.createFrom()
                .completionStage(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage())
                .map(all -> all.entrySet().stream()
                        // The broker's answer holds null for a partition that was never committed.
                        .filter(entry -> Objects.nonNull(entry.getValue()))
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset())));
    }

    private Uni<List<TopicPartition>> partitions() {
        return Uni.createFrom()
                .completionStage(() ->
                        admin.describeTopics(List.of(TOPIC)).allTopicNames().toCompletionStage())
                .map(topics -> topics.values().stream()
                        .flatMap(description -> description.partitions().stream())
                        .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                        .toList());
    }

    private Uni<Map<TopicPartition, Long>> offsets(List<TopicPartition> partitions, OffsetSpec where) {
        return Uni.createFrom()
                .completionStage(() -> admin.listOffsets(
                                partitions.stream().collect(toMap(Function.identity(), partition -> where)))
                        .all()
                        .toCompletionStage())
                .map(CoverageOffsets::numbers);
    }

    private static Map<TopicPartition, Long> numbers(Map<TopicPartition, ListOffsetsResultInfo> infos) {
        return infos.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
