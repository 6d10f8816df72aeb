package jp.madoguchi.local.suite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import jp.madoguchi.contracts.event.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts that every program needs, really started, on ports and in a folder of their own. */
class InfrastructureIT {
    private static final int PORT_BASE = 28_080;
    private static final Path MODULE = Path.of("").toAbsolutePath();

    private static Suite suite;

    @BeforeAll
    static void start() throws SuiteFailure, IOException, InterruptedException {
        var settings = new SuiteSettings(
                MODULE.resolve("../..").normalize(), MODULE.resolve("target/it-state"), new Ports(PORT_BASE), true);
        suite = Suite.open(settings, new Progress(System.out));
        suite.start();
    }

    @AfterAll
    static void stop() throws SuiteFailure, IOException, InterruptedException {
        suite.stop();
    }

    @ParameterizedTest
    @CsvSource({"fsync, on", "synchronous_commit, on", "full_page_writes, on", "server_encoding, UTF8"})
    void keepsWhatPostgresCommits(String setting, String value) throws SQLException {
        for (Program service : Program.services()) {
            String url = suite.addresses().jdbc(service);
            try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                    var statement = connection.createStatement();
                    var shown = statement.executeQuery("show " + setting)) {
                assertTrue(shown.next());
                assertEquals(value, shown.getString(1), service.database());
            }
        }
    }

    @Test
    void createsTheTopicsOfTheContractsAndFlushesEveryRecord() throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", suite.addresses().kafka()))) {
            var expected = new TreeSet<String>();
            for (Topic topic : Topic.values()) {
                expected.add(topic.wire());
                expected.add(topic.deadLetters());
            }
            assertTrue(admin.listTopics().names().get().containsAll(expected));
            var outage = new ConfigResource(ConfigResource.Type.TOPIC, Topic.OUTAGE.wire());
            var config = admin.describeConfigs(List.of(outage)).all().get().get(outage);
            assertEquals(
                    "1", Objects.requireNonNull(config).get("flush.messages").value());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UKETSUKE | [\"general\"]           | [\"1311234569\"] |",
                "ETSURAN  | [\"medical-viewer\"]    | [\"1311234569\"] |",
                "KANRI    | [\"administrator\"]     | [\"1311234569\"] |",
                "TONARI   | [\"administrator\"]     | [\"1317654323\"] |",
                "JISSHI   | [\"implementing-body\"] |                  |",
                "HOKENSHA | [\"insurer\"]           |                  | [\"06139000\"]",
                "UNYO     | [\"operator\"]          |                  |",
                "RENKEI   | [\"integrator\"]        |                  |"
            })
    void signsPeopleInWithTheirRoleAndScope(
            Account account, String roles, @Nullable String institutions, @Nullable String insurers)
            throws SuiteFailure, IOException, InterruptedException {
        JsonNode claims = claims(suite.controls().token(account));
        assertEquals(roles, claims.path("roles").toString());
        assertEquals(text(institutions), claims.path("institutions").toString());
        assertEquals(text(insurers), claims.path("insurers").toString());
        assertEquals(account.user(), claims.path("preferred_username").asText());
        assertToken(claims);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"GATEWAY | [\"gateway\"] | [\"1311234569\"]", "CLAIM | [\"service\"] |"})
    void signsProgramsInWithTheirRoleAndScope(Machine machine, String roles, @Nullable String institutions)
            throws SuiteFailure, IOException, InterruptedException {
        JsonNode claims = claims(suite.controls().token(machine));
        assertEquals(roles, claims.path("roles").toString());
        assertEquals(text(institutions), claims.path("institutions").toString());
        assertToken(claims);
    }

    @Test
    void tellsTheServicesWhichTokensStillStand() throws SuiteFailure, IOException, InterruptedException {
        var admin = new RealmAdmin(suite.addresses().issuer());
        String signedOut = suite.controls().token(Account.ETSURAN);
        String disabled = suite.controls().token(Account.TONARI);
        String other = suite.controls().token(Account.KANRI);
        for (String token : List.of(signedOut, disabled, other)) {
            assertTrue(admin.isActive(token));
        }
        for (Machine machine : Machine.values()) {
            assertTrue(admin.isActive(suite.controls().token(machine)), machine.client());
        }

        admin.signOut(Account.ETSURAN);
        admin.enable(Account.TONARI, false);

        assertFalse(admin.isActive(signedOut));
        assertFalse(admin.isActive(disabled));
        assertTrue(admin.isActive(other));
        admin.enable(Account.TONARI, true);
    }

    @Test
    void letsASubscriberOutsideTheSuiteReadWithoutSeeingAPerson()
            throws SuiteFailure, IOException, InterruptedException, ExecutionException {
        SampleSubscriber subscriber = suite.controls().sampleSubscriber();
        var event = new ProducerRecord<>(
                Topic.ELIGIBILITY.wire(),
                "check-1",
                "{\"validity\":\"VALID\",\"coverage\":{\"insuredName\":\"新橋 太郎\"},\"copay\":{\"percent\":30}}");
        event.headers().add("ce_type", "madoguchi.eligibility.answered.v1".getBytes(UTF_8));
        event.headers().add("ce_id", "0199-1".getBytes(UTF_8));
        Map<String, Object> settings =
                Map.of("bootstrap.servers", suite.addresses().kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(event).get();
        }
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of("eligibility.v1 madoguchi.eligibility.answered.v1 0199-1 validity=VALID percent=30"),
                        subscriber.lines()));
        assertEquals(
                "check-1",
                suite.controls().read(Topic.ELIGIBILITY.wire()).get(0).key());
    }

    private static void assertToken(JsonNode claims) {
        assertEquals("madoguchi", claims.path("aud").asText());
        assertEquals(
                "http://127.0.0.1:28180/realms/madoguchi", claims.path("iss").asText());
        assertEquals(1800, claims.path("exp").asLong() - claims.path("iat").asLong());
        assertFalse(claims.has("realm_access"));
    }

    private static JsonNode claims(String token) throws IOException {
        var json = new ObjectMapper();
        String[] parts = token.split("\\.");
        assertEquals(
                "RS256",
                json.readTree(Base64.getUrlDecoder().decode(parts[0]))
                        .path("alg")
                        .asText());
        return json.readTree(Base64.getUrlDecoder().decode(parts[1]));
    }

    private static String text(@Nullable String list) {
        return list == null ? "" : list;
    }
}
