package jp.madoguchi.access;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Topic;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each service is set to read and is written to send, beside what the list lets it. */
class AccessListTest {
    private static final Path REPOSITORY = Path.of("../..");
    private static final Set<AclBinding> LIST = AccessList.of(List.of("vendor")).bindings();

    @ParameterizedTest
    @ValueSource(strings = {"eligibility-service", "outage-service", "declaration-service", "claim-service"})
    void letsEachServiceReadWhatItsSettingsNameAndNothingElse(String service) {
        assertEquals(settings(service, ".topic"), topics(service, AclOperation.READ));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility-service", "outage-service", "declaration-service", "claim-service"})
    void letsEachServiceBeInTheGroupsThatItsSettingsName(String service) {
        for (String group : settings(service, ".group.id")) {
            assertTrue(
                    LIST.stream()
                            .filter(binding -> isOf(service, binding) && type(binding) == ResourceType.GROUP)
                            .anyMatch(binding -> binding.entry().operation() == AclOperation.READ
                                    && (binding.pattern().patternType() == PatternType.PREFIXED
                                            ? group.startsWith(binding.pattern().name())
                                            : group.equals(binding.pattern().name()))),
                    group);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility-service", "outage-service", "declaration-service", "claim-service"})
    void letsEachServiceSendTheFactsThatItMakes(String service) throws IOException {
        String sources = sources(service);
        Set<String> made = Arrays.stream(EventType.values())
                .filter(type -> sources.contains("new " + type.payload().getSimpleName() + "("))
                .map(type -> type.topic().wire())
                .collect(toSet());
        Set<String> sent = topics(service, AclOperation.WRITE);
        assertFalse(made.isEmpty());
        assertTrue(sent.containsAll(made), () -> made + " beside " + sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligibility-service", "outage-service", "declaration-service", "claim-service"})
    void givesEachServiceTheDeadLettersOfWhatItReads(String service) {
        for (String topic : topics(service, AclOperation.READ)) {
            assertTrue(topics(service, AclOperation.WRITE).contains(topic + ".dlq"), topic);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasOneWriterForEveryTopic(Topic topic) {
        assertEquals(1, who(topic.wire(), AclOperation.WRITE).size());
    }

    @ParameterizedTest
    @CsvSource({
        "coverage.state.v1, outage-service",
        "registry.v1, outage-service",
        "desk.v1, outage-service declaration-service claim-service",
        "declaration.v1, eligibility-service outage-service claim-service"
    })
    void keepsTheTopicsWithPeopleAmongTheServices(String topic, String readers) {
        assertEquals(Set.of(readers.split(" ")), who(topic, AclOperation.READ));
    }

    @Test
    void letsAnIntegratorReadTheFactsOfChecksInGroupsOfItsOwn() {
        assertEquals(Set.of("eligibility.v1", "eligibility.state.v1"), topics("vendor", AclOperation.READ));
        assertEquals(Set.of(), topics("vendor", AclOperation.WRITE));
        assertEquals(
                Set.of("vendor."),
                LIST.stream()
                        .filter(binding -> isOf("vendor", binding) && type(binding) == ResourceType.GROUP)
                        .map(binding -> binding.pattern().name())
                        .collect(toSet()));
        assertFalse(LIST.stream().anyMatch(binding -> isOf(AccessList.INTEGRATOR, binding)));
    }

    @Test
    void namesNoTopicThatThereIsNot() {
        Set<String> known = Stream.of(Topic.values())
                .flatMap(topic -> Stream.of(topic.wire(), topic.deadLetters()))
                .collect(toSet());
        assertEquals(
                Set.of("outage-service-inference-"),
                LIST.stream()
                        .filter(binding -> type(binding) == ResourceType.TOPIC)
                        .map(binding -> binding.pattern().name())
                        .filter(name -> !known.contains(name))
                        .collect(toSet()));
    }

    private static Set<String> topics(String principal, AclOperation operation) {
        return LIST.stream()
                .filter(binding -> isOf(principal, binding) && type(binding) == ResourceType.TOPIC)
                .filter(binding -> binding.pattern().patternType() == PatternType.LITERAL)
                .filter(binding -> binding.entry().operation() == operation)
                .map(binding -> binding.pattern().name())
                .collect(toSet());
    }

    private static Set<String> who(String topic, AclOperation operation) {
        return LIST.stream()
                .filter(binding -> type(binding) == ResourceType.TOPIC
                        && binding.pattern().name().equals(topic)
                        && binding.entry().operation() == operation)
                .map(binding -> binding.entry().principal().substring("User:".length()))
                .collect(toSet());
    }

    private static boolean isOf(String principal, AclBinding binding) {
        return binding.entry().principal().equals(Permission.user(principal));
    }

    private static ResourceType type(AclBinding binding) {
        return binding.pattern().resourceType();
    }

    private static Set<String> settings(String service, String ending) {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(
                REPOSITORY.resolve(service).resolve("src/main/resources/application.properties"))) {
            settings.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith("mp.messaging.incoming.") && name.endsWith(ending))
                .map(settings::getProperty)
                .collect(toSet());
    }

    private static String sources(String service) throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY.resolve(service).resolve("src/main/java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        }
    }
}
