package jp.madoguchi.outage.messaging;

import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.outage.application.Freshness;
import jp.madoguchi.web.UnexpectedFailures;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * 索引の追いつき: compares what the consumer group has committed with where the registry's topic ended when this process
 * first asked. Committed
 * means applied, by whichever replica, so one process can speak for the index that all of them fill.
 */
@ApplicationScoped
class CoverageCatchUp implements Freshness {
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final UnexpectedFailures failures;
    private final String group;
    private final Admin admin;
    private volatile Optional<Map<TopicPartition, Long>> ends = Optional.empty();
    private volatile boolean caughtUp;

    CoverageCatchUp(
            Vertx vertx,
            UnexpectedFailures failures,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.coverage.group.id") String group) {
        this.vertx = vertx;
        this.failures = failures;
        this.group = group;
        Map<String, Object> config = new HashMap<>(broker);
        config.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        config.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        this.admin = Admin.create(config);
    }

    void start(@Observes StartupEvent started) {
        again(EVERY);
    }

    @Override
    public boolean caughtUp() {
        return caughtUp;
    }

    private void again(Duration pause) {
        vertx.setTimer(pause.toMillis(), timer -> check().subscribe().with(reached -> keep(reached), this::failed));
    }

    private void keep(boolean reached) {
        caughtUp = reached;
        if (!reached) {
            again(EVERY);
        }
    }

    private void failed(Throwable unreachable) {
        failures.report(unreachable);
        again(AFTER_A_FAILURE);
    }

    private Uni<Boolean> check() {
        return ends.map(known -> Uni.createFrom().item(known))
                .orElseGet(this::findEnds)
                .chain(this::reached);
    }

    /** Where a partition that holds nothing ends needs no commit, so only the others are waited for. */
    private Uni<Map<TopicPartition, Long>> findEnds() {
        return partitions()
                .chain(partitions -> offsets(partitions, OffsetSpec.earliest())
                        .chain(first -> offsets(partitions, OffsetSpec.latest())
                                .map(last -> last.entrySet().stream()
                                        .filter(end -> !end.getValue().equals(first.get(end.getKey())))
                                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)))))
                .invoke(found -> ends = Optional.of(found));
    }

    private Uni<List<TopicPartition>> partitions() {
        String topic = Topic.COVERAGE_STATE.wire();
        return Uni.createFrom()
                .completionStage(() ->
                        admin.describeTopics(List.of(topic)).allTopicNames().toCompletionStage())
                .map(topics -> topics.values().stream()
                        .flatMap(description -> description.partitions().stream())
                        .map(partition -> new TopicPartition(topic, partition.partition()))
                        .toList());
    }

    private Uni<Map<TopicPartition, Long>> offsets(List<TopicPartition> partitions, OffsetSpec where) {
        return Uni.createFrom()
                .completionStage(() -> admin.listOffsets(
                                partitions.stream().collect(toMap(Function.identity(), partition -> where)))
                        .all()
                        .toCompletionStage())
                .map(all -> all.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().offset())));
    }

    private Uni<Boolean> reached(Map<TopicPartition, Long> targets) {
        return Uni.createFrom()
                .completionStage(() -> admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .toCompletionStage())
                .map(committed -> targets.entrySet().stream()
                        .allMatch(target -> position(committed.get(target.getKey())) >= target.getValue()));
    }

    private static long position(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ofSeconds(1));
    }
}
