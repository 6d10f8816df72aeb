package jp.madoguchi.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.testing.GuardedKafka;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real broker with its authorizer and sign-in, told the list as a cluster is. */
class BrokerAccessTest {
    private static final String VENDOR = "vendor";
    private static final String OTHER = "other-vendor";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final BrokerAccess.Change NOTHING = new BrokerAccess.Change(Set.of(), Set.of());
    private static final AccessList LIST = AccessList.of(List.of(VENDOR));

    private static GuardedKafka kafka;
    private BrokerAccess access;

    @BeforeAll
    static void start() {
        kafka = GuardedKafka.start(
                Stream.concat(LIST.principals().stream(), Stream.of(OTHER)).toList());
    }

    @BeforeEach
    void apply() throws ExecutionException, InterruptedException {
        access = new BrokerAccess(kafka.client(GuardedKafka.ADMINISTRATOR));
        access.apply(LIST);
        // The controller has taken the list when apply returns; the broker that is asked hears of it a moment later.
        await().atMost(PATIENCE).until(() -> access.compare(LIST), NOTHING::equals);
    }

    @AfterEach
    void close() {
        access.close();
    }

    @Test
    void refusesAnIntegratorOnEveryTopicButThoseOfTheChecks() {
        assertThrows(TopicAuthorizationException.class, () -> read(VENDOR, "coverage.state.v1"));
        assertEquals(Set.of("eligibility.v1", "eligibility.state.v1"), readable(VENDOR));
        assertEquals(Set.of(), writable(VENDOR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility.v1", "eligibility.state.v1"})
    void handsAnIntegratorTheFactsOfTheChecksInItsOwnGroup(String topic) throws Exception {
        send("eligibility-service", topic);

        Map<String, Object> settings = kafka.client(VENDOR);
        settings.putAll(Map.of("group.id", "vendor.records", "auto.offset.reset", "earliest"));
        try (var consumer = consumer(settings)) {
            consumer.subscribe(List.of(topic));
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertFalse(consumer.poll(Duration.ofMillis(200)).isEmpty()));
            consumer.commitSync();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"outage-service", "outage-service-board", "other-vendor.records", VENDOR})
    void keepsAnIntegratorOutOfTheGroupsOfOthers(String group) {
        Map<String, Object> settings = kafka.client(VENDOR);
        settings.put("group.id", group);
        try (var consumer = consumer(settings)) {
            consumer.subscribe(List.of("eligibility.v1"));
            assertThrows(GroupAuthorizationException.class, () -> consumer.poll(PATIENCE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "eligibility-service, eligibility-service",
        "outage-service, outage-service",
        "outage-service, outage-service-board",
        "declaration-service, declaration-service",
        "claim-service, claim-service"
    })
    void letsEachServiceTakeInWhatItReadsInItsGroups(String service, String group) {
        Map<String, Object> settings = kafka.client(service);
        settings.put("group.id", group);
        try (var consumer = consumer(settings)) {
            consumer.subscribe(readable(service).stream()
                    .filter(topic -> !topic.endsWith(".dlq"))
                    .toList());
            await().atMost(PATIENCE).untilAsserted(() -> {
                consumer.poll(Duration.ofMillis(200));
                assertFalse(consumer.assignment().isEmpty());
            });
            consumer.commitSync();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"eligibility-service", "outage-service", "declaration-service", "claim-service", "operations"})
    void letsEachPrincipalDoWhatTheListSaysAndNothingElse(String principal) {
        assertEquals(listed(principal, AclOperation.READ), readable(principal));
        assertEquals(listed(principal, AclOperation.WRITE), writable(principal));
    }

    @Test
    void letsTheInferenceMakeItsTopicBetweenTwoSteps() throws Exception {
        send("eligibility-service", "gateway.status.v1");
        Map<String, Object> settings = kafka.client("outage-service");
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "outage-service-inference");
        settings.put("auto.offset.reset", "earliest");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, "target/streams");
        Set<String> seen = new ConcurrentSkipListSet<>();
        var builder = new StreamsBuilder();
        builder.stream("gateway.status.v1", Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .repartition(Repartitioned.with(Serdes.String(), Serdes.ByteArray())
                        .withName("network")
                        .withNumberOfPartitions(1))
                .foreach((key, value) -> seen.add(key));
        try (var streams = new KafkaStreams(builder.build(), new StreamsConfig(settings))) {
            streams.start();
            await().atMost(PATIENCE).untilAsserted(() -> assertTrue(seen.contains("key")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendor", "claim-service", "operations"})
    void letsNobodyElseMakeATopic(String principal) {
        try (Admin admin = Admin.create(kafka.client(principal))) {
            var made = admin.createTopics(List.of(new NewTopic("outage-service-inference-mine", 1, (short) 1)));
            var refused =
                    assertThrows(ExecutionException.class, () -> made.all().get());
            assertInstanceOf(TopicAuthorizationException.class, refused.getCause());
        }
    }

    @Test
    void letsNobodyInWhoseSecretIsWrong() {
        Map<String, Object> settings = kafka.client(VENDOR);
        settings.computeIfPresent(
                "sasl.jaas.config", (name, login) -> login.toString().replace("password=\"", "password=\"x"));
        try (var consumer = consumer(settings)) {
            assertThrows(SaslAuthenticationException.class, () -> consumer.partitionsFor("eligibility.v1"));
        }
    }

    @ParameterizedTest
    @CsvSource({"coverage.state.v1, LITERAL", "coverage., PREFIXED", "*, LITERAL"})
    void withdrawsWhatSomebodyElseWasGranted(String name, PatternType pattern) throws Exception {
        AclBinding foreign = new AclBinding(
                new ResourcePattern(ResourceType.TOPIC, name, pattern),
                new AccessControlEntry("User:" + OTHER, "*", AclOperation.READ, AclPermissionType.ALLOW));
        try (Admin admin = Admin.create(kafka.client(GuardedKafka.ADMINISTRATOR))) {
            admin.createAcls(List.of(foreign)).all().get();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertTrue(readable(OTHER).contains("coverage.state.v1")));

        assertEquals(Set.of(foreign), access.compare(LIST).withdrawn());
        assertEquals(Set.of(foreign), access.apply(LIST).withdrawn());

        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(Set.of(), readable(OTHER)));
        assertEquals(NOTHING, access.apply(LIST));
    }

    private static Set<String> listed(String principal, AclOperation operation) {
        return LIST.bindings().stream()
                .filter(binding -> binding.entry().principal().equals("User:" + principal)
                        && binding.pattern().resourceType() == ResourceType.TOPIC
                        && binding.pattern().patternType() == PatternType.LITERAL
                        && binding.entry().operation() == operation)
                .map(binding -> binding.pattern().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> readable(String principal) {
        return allowed(topic -> read(principal, topic));
    }

    private static Set<String> writable(String principal) {
        return allowed(topic -> write(principal, topic));
    }

    private static Set<String> allowed(Attempt attempt) {
        var allowed = new TreeSet<String>();
        for (Topic topic : Topic.values()) {
            for (String name : List.of(topic.wire(), topic.deadLetters())) {
                try {
                    attempt.on(name);
                    allowed.add(name);
                } catch (AuthorizationException refused) {
                    assertFalse(allowed.contains(name), refused::getMessage);
                }
            }
        }
        return allowed;
    }

    private static void read(String principal, String topic) {
        try (var consumer = consumer(kafka.client(principal))) {
            var first = new TopicPartition(topic, 0);
            consumer.assign(List.of(first));
            consumer.seek(first, 0);
            consumer.poll(Duration.ofMillis(300));
        }
    }

    private static void write(String principal, String topic) {
        try {
            send(principal, topic);
        } catch (ExecutionException failed) {
            throw assertInstanceOf(AuthorizationException.class, failed.getCause());
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private static void send(String principal, String topic) throws ExecutionException, InterruptedException {
        Map<String, Object> settings = kafka.client(principal);
        settings.putAll(Map.of("acks", "all", "enable.idempotence", true));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", "{}".getBytes(UTF_8)))
                    .get();
        }
    }

    private static KafkaConsumer<String, byte[]> consumer(Map<String, Object> settings) {
        settings.put("fetch.max.wait.ms", 20);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** 試み. */
    private interface Attempt {
        void on(String topic);
    }
}
