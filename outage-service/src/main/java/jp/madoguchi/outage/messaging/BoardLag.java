package jp.madoguchi.outage.messaging;

import static java.util.stream.Collectors.toMap;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.madoguchi.outage.OutageConfig;
import jp.madoguchi.outage.application.ChannelLags;
import jp.madoguchi.outage.domain.ChannelLag;
import jp.madoguchi.outage.messaging.ChannelOffsets.Channel;
import jp.madoguchi.runtime.InTurn;
import jp.madoguchi.web.UnexpectedFailures;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * 受け取りの遅れ: compares, for as long as the process lives, what this service's groups have committed with where their
 * topics end. While the broker cannot be asked the last answer stays and grows old.
 */
@ApplicationScoped
class BoardLag implements ChannelLags {
    /** An end that is not reached within this time is not waited for any more; a later one tells as much. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Vertx vertx;
    private final ChannelOffsets offsets;
    private final UnexpectedFailures failures;
    private final Clock clock;
    private final OutageConfig config;
    private final Map<Channel, HeardUntil> heard = new ConcurrentHashMap<>();
    private final Map<Channel, Long> records = new ConcurrentHashMap<>();
    private final Map<Channel, Long> deadLetters = new ConcurrentHashMap<>();
    private volatile boolean away;
    private volatile boolean stopped;

    BoardLag(Vertx vertx, ChannelOffsets offsets, UnexpectedFailures failures, Clock clock, OutageConfig config) {
        this.vertx = vertx;
        this.offsets = offsets;
        this.failures = failures;
        this.clock = clock;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        again();
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    @Override
    public List<ChannelLag> all() {
        return offsets.channels().stream().map(this::lag).toList();
    }

    private ChannelLag lag(Channel channel) {
        Instant until = heard(channel).moment().orElse(null);
        return new ChannelLag(
                channel.name(),
                channel.topic(),
                records.getOrDefault(channel, 0L),
                deadLetters.getOrDefault(channel, 0L),
                until);
    }

    private HeardUntil heard(Channel channel) {
        return heard.computeIfAbsent(channel, first -> new HeardUntil(REMEMBERED));
    }

    private void again() {
        if (!stopped) {
            vertx.setTimer(
                    config.board().comparedEvery().toMillis(),
                    timer -> compare().subscribe().with(done -> compared(), this::failed));
        }
    }

    private void compared() {
        away = false;
        again();
    }

    /** One report for each time the broker goes away; the age of the last answer does the rest. */
    private void failed(Throwable unreachable) {
        if (!away && !stopped) {
            failures.report(unreachable);
        }
        away = true;
        again();
    }

    /** The ends are asked for first: what is committed afterwards can only be more. */
    private Uni<Void> compare() {
        Instant at = clock.instant();
        return offsets.partitions()
                .chain(partitions -> offsets.offsets(partitions, OffsetSpec.earliest())
                        .chain(first -> offsets.offsets(partitions, OffsetSpec.latest())
                                .chain(last ->
                                        committed().invoke(committed -> note(at, new Ends(first, last), committed)))))
                .replaceWithVoid();
    }

    private Uni<Map<String, Map<TopicPartition, Long>>> committed() {
        Map<String, Map<TopicPartition, Long>> known = new TreeMap<>();
        Set<String> groups = offsets.channels().stream().map(Channel::group).collect(Collectors.toSet());
        return InTurn.each(groups, group -> offsets.committed(group).invoke(found -> known.put(group, found)))
                .replaceWith(known);
    }

    private void note(Instant at, Ends ends, Map<String, Map<TopicPartition, Long>> committed) {
        for (Channel channel : offsets.channels()) {
            Map<TopicPartition, Long> applied = committed.getOrDefault(channel.group(), Map.of());
            heard(channel).seen(at, ends.filled(channel.topic()), applied);
            records.put(channel, ends.behind(channel.topic(), applied));
            deadLetters.put(channel, ends.behind(channel.deadLetters(), Map.of()));
        }
    }

    /** トピックの初めと終わり. */
    private record Ends(Map<TopicPartition, Long> first, Map<TopicPartition, Long> last) {
        /** One that holds nothing needs no commit, so only the others are told. */
        Map<TopicPartition, Long> filled(String topic) {
            return last.entrySet().stream()
                    .filter(end -> end.getKey().topic().equals(topic))
                    .filter(end -> !end.getValue().equals(first.get(end.getKey())))
                    .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        long behind(String topic, Map<TopicPartition, Long> applied) {
            return filled(topic).entrySet().stream()
                    .mapToLong(end ->
                            end.getValue() - applied.getOrDefault(end.getKey(), first.getOrDefault(end.getKey(), 0L)))
                    .map(behind -> Math.max(behind, 0))
                    .sum();
        }
    }
}
