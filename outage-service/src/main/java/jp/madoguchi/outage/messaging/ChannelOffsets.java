package jp.madoguchi.outage.messaging;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** 位置: where the topics of all channels of this service begin and end, and what its groups have committed. */
@Singleton
class ChannelOffsets {
    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String TOPIC = ".topic";
    private static final int PATIENCE_MILLIS = 2_000;

    private final List<Channel> channels;
    private final Admin admin;

    ChannelOffsets(@Identifier("default-kafka-broker") Map<String, Object> broker, Config settings) {
        this.channels = channels(settings);
        Map<String, Object> config = new HashMap<>(broker);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        this.admin = Admin.create(config);
    }

    /** Every channel there is, by name; a new one is on the board without anybody thinking of it. */
    private static List<Channel> channels(Config settings) {
        return StreamSupport.stream(settings.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(TOPIC))
                .map(name -> name.substring(INCOMING.length(), name.length() - TOPIC.length()))
                .sorted()
                .distinct()
                .map(name -> new Channel(
                        name,
                        settings.getValue(INCOMING + name + TOPIC, String.class),
                        settings.getValue(INCOMING + name + ".group.id", String.class)))
                .toList();
    }

    List<Channel> channels() {
        return channels;
    }

    /** The partitions of all the topics, and of their dead letters. */
    Uni<Set<TopicPartition>> partitions() {
        Set<String> topics = channels.stream()
                .flatMap(channel -> Stream.of(channel.topic(), channel.deadLetters()))
                .collect(toSet());
        return Uni.createFrom()
                .completionStage(
                        () -> admin.describeTopics(topics).allTopicNames().toCompletionStage())
                .map(found -> found.values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(toSet()));
    }

    /** Where these partitions begin or end. */
    Uni<Map<TopicPartition, Long>> offsets(Collection<TopicPartition> partitions, OffsetSpec where) {
        return Uni.createFrom()
                .completionStage(() -> admin.listOffsets(
                                partitions.stream().collect(toMap(partition -> partition, partition -> where)))
                        .all()
                        .toCompletionStage())
                .map(found -> found.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, offset -> offset.getValue().offset())));
    }

    /** What this group has applied; a partition without a commit is absent. */
    Uni<Map<TopicPartition, Long>> committed(String group) {
        return Uni.createFrom()
                .completionStage(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage())
                .map(found -> found.entrySet().stream()
                        .filter(commit -> Objects.nonNull(commit.getValue()))
                        .collect(toMap(
                                Map.Entry::getKey, commit -> commit.getValue().offset())));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }

    /** 受け取り口. */
    record Channel(String name, String topic, String group) {
        /** Where goes what somebody could not take in. */
        String deadLetters() {
            return topic + ".dlq";
        }
    }
}
