package jp.madoguchi.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * 守られたKafka: a real broker with every topic of the suite that asks everybody who they are and lets nobody do what no
 * ACL allows, but for the administrator. Every password is the name.
 */
public final class GuardedKafka {
    /** The one super user. */
    public static final String ADMINISTRATOR = "administrator";

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required %s;";
    private static final String PROTOCOL = "SASL_PLAINTEXT";

    private final String bootstrap;

    private GuardedKafka(String bootstrap) {
        this.bootstrap = bootstrap;
    }

    /** Starts one that knows these principals. It ends with the JVM. */
    public static GuardedKafka start(Collection<String> principals) {
        String users = principals.stream().map(GuardedKafka::user).collect(Collectors.joining(" "));
        String login = LOGIN.formatted(credentials(ADMINISTRATOR) + " " + user(ADMINISTRATOR) + " " + users);
        var kafka = new GuardedKafka(TestKafka.start(
                PROTOCOL,
                Map.of(
                        "authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users", "User:" + ADMINISTRATOR,
                        "sasl.enabled.mechanisms", "PLAIN",
                        "sasl.mechanism.inter.broker.protocol", "PLAIN",
                        "sasl.mechanism.controller.protocol", "PLAIN",
                        "listener.name.sasl_plaintext.plain.sasl.jaas.config", login,
                        "listener.name.controller.plain.sasl.jaas.config", login)));
        TestKafka.createTopics(kafka.client(ADMINISTRATOR));
        return kafka;
    }

    /** The settings of a client that signs in as this principal, as a service has them from its environment. */
    public Map<String, Object> client(String principal) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                bootstrap,
                "security.protocol",
                PROTOCOL,
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                LOGIN.formatted(credentials(principal))));
    }

    private static String user(String principal) {
        return "user_%1$s=\"%1$s\"".formatted(principal);
    }

    private static String credentials(String principal) {
        return "username=\"%1$s\" password=\"%1$s\"".formatted(principal);
    }
}
