package jp.madoguchi.outage.persistence;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Payload;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.PackagedService;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.testing.Trials;
import jp.madoguchi.web.IdentifierJson;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * SIGKILL of the packaged service at random points of a reconciliation, and again while it comes back: nothing is lost,
 * nothing is applied twice, and the outcome is that of a reconciliation nobody disturbed. 1,000 visits and 5 kills,
 * 100,000 visits and 200 kills with {@code -Dmadoguchi.trials=full}.
 */
class ReconcileSigkillIT {
    private static final int VISITS = Trials.of(1_000, 100_000);
    private static final int KILLS = Trials.of(5, 200);
    private static final int PEOPLE = 500;
    private static final int LONGEST_WORK_MILLIS = 150;
    private static final Duration LIMIT = Duration.ofMinutes(Trials.of(3, 60));
    private static final long SEED = 20_261_123;
    private static final long KILLED = SEED * 1_000_000 + 1;
    private static final long UNDISTURBED = SEED * 1_000_000 + 2;
    private static final String HELD =
            "select count(*) from held_visit where visit_id >= ?::uuid and visit_id < ?::uuid";
    private static final ObjectMapper JSON = IdentifierJson.mapper();

    private final Clinic clinic = Clinic.fresh();
    private final Clinic other = Clinic.fresh();
    private final PGSimpleDataSource database = new PGSimpleDataSource();
    private Map<String, String> settings;
    private PackagedService service;

    @BeforeEach
    void start() throws IOException {
        TestPlatform platform = new TestPlatform();
        platform.init(Map.of("database", "outage_kill"));
        settings = platform.start();
        database.setUrl(settings.get("quarkus.datasource.jdbc.url"));
        database.setUser(settings.get("quarkus.datasource.username"));
        database.setPassword(settings.get("quarkus.datasource.password"));
        service = new PackagedService(settings, Path.of("target", "reconcile-sigkill.log"));
        service.start();
        RestAssured.port = service.port();
        service.awaitAnswers(clinic.administrator());
    }

    @AfterEach
    void stop() throws InterruptedException {
        service.end();
        RestAssured.reset();
    }

    @Test
    void checksEveryVisitExactlyOnceHoweverOftenItIsKilled() throws IOException, InterruptedException, SQLException {
        List<Enrollee> people = RandomRegistry.people(SEED, PEOPLE);
        send(
                Topic.COVERAGE_STATE,
                people.stream().map(ReconcileSigkillIT::state).toList());
        hold(clinic, KILLED, people);
        hold(other, UNDISTURBED, people);
        awaitCount(PEOPLE, "select count(*) from enrollee where person_id >= ?::uuid and person_id < ?::uuid", SEED);
        awaitCount(VISITS, HELD, KILLED);
        awaitCount(VISITS, HELD, UNDISTURBED);
        Index.grant(clinic);
        Index.grant(other);

        String run = begin(clinic);
        Random random = new Random(SEED);
        for (int point : random.ints(KILLS, 0, VISITS).sorted().toArray()) {
            await().atMost(LIMIT)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> number("select checked from reconciliation_run where id = ?::uuid", run) >= point);
            service.letWork(Duration.ofMillis(random.nextInt(LONGEST_WORK_MILLIS)));
            service.kill();
            service.start();
        }
        service.awaitAnswers(clinic.administrator());
        awaitDone(clinic, run);
        assertToldOnce(run);

        awaitDone(other, begin(other));
        assertEquals(outcome(UNDISTURBED), outcome(KILLED));
    }

    private void assertToldOnce(String run) throws SQLException {
        String code = clinic.code().wire();
        long settled = number("select count(*) from held_visit where institution = ? and state <> 'HELD'", code);
        assertTrue(settled > 0 && settled < VISITS, () -> "settled " + settled);
        given().auth()
                .oauth2(clinic.administrator())
                .get("/reconciliation-runs/" + run)
                .then()
                .body("checked", is(VISITS))
                .body("settled", is((int) settled))
                .body("stillHeld", is(VISITS - (int) settled));

        Set<String> told = Set.copyOf(Sql.rows(
                database,
                "select visit_id from held_visit where institution = ? and result is not null"
                        + " and (state <> 'HELD' or result <> 'NOT_FOUND')",
                code));
        long looked = number("select count(*) from held_visit where institution = ? and result is not null", code);
        await().atMost(LIMIT)
                .pollInterval(Duration.ofSeconds(2))
                .untilAsserted(() -> assertEquals(told, facts().keySet()));
        // What was sent once more after a kill is the same fact: whoever takes it knows its id.
        assertTrue(facts().values().stream().allMatch(ids -> ids.size() == 1), "told twice");
        assertEquals(List.of(looked + " " + looked), Sql.rows(database, """
                        select count(*) || ' ' || count(distinct subject) from audit_log
                        where chain = ? and action = 'visit-reconciled'
                        """, code));
        assertEquals(List.of("0"), Sql.rows(database, """
                        select count(*) from (
                            select prev_hash, lag(hash) over (order by seq) as before, seq,
                                lag(seq) over (order by seq) as last
                            from audit_log where chain = ?) as line
                        where before is not null and (prev_hash <> before or seq <> last + 1)
                        """, code));
    }

    /** The ids of the events that tell of each of the visits. */
    private static Map<String, Set<String>> facts() {
        return TestTopics.all(Topic.OUTAGE.wire()).stream()
                .filter(record -> EventType.VISIT_RECONCILED.wire().equals(TestTopics.header(record, "ce_type")))
                .filter(record -> UUID.fromString(record.key()).getMostSignificantBits() == KILLED)
                .collect(groupingBy(
                        record -> record.key(), mapping(record -> TestTopics.header(record, "ce_id"), toSet())));
    }

    /** What became of each of the visits, in the order they were made up. */
    private List<String> outcome(long half) throws SQLException {
        return Sql.rows(database, """
                select concat_ws(' ', right(visit_id::text, 17), state, method, result, resolution, confirmed)
                from held_visit where visit_id >= ?::uuid and visit_id < ?::uuid order by visit_id
                """, first(half), first(half + 1));
    }

    private static String begin(Clinic of) {
        return given().auth()
                .oauth2(of.administrator())
                .post("/reconciliation-runs")
                .then()
                .statusCode(202)
                .extract()
                .path("runId");
    }

    private static void awaitDone(Clinic of, String run) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> given().auth()
                        .oauth2(of.administrator())
                        .get("/reconciliation-runs/" + run)
                        .then()
                        .statusCode(200)
                        .body("state", is("DONE"))
                        .body("checked", greaterThan(0)));
    }

    private void hold(Clinic of, long half, List<Enrollee> people) {
        Random random = new Random(SEED);
        send(
                Topic.DESK,
                IntStream.range(0, VISITS)
                        .mapToObj(i -> RandomRegistry.recorded(random, new UUID(half, i), of.code(), people))
                        .toList());
    }

    private static CoverageStateChanged state(Enrollee one) {
        return new CoverageStateChanged(one.personId(), one.version(), one.person(), one.coverages());
    }

    /** Many at once, as the other services publish them. */
    private void send(Topic topic, List<? extends Payload> payloads) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers"), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = payloads.stream()
                    .map(payload -> producer.send(record(topic, payload)))
                    .toList();
            producer.flush();
            assertTrue(sent.stream().allMatch(Future::isDone));
        }
    }

    private static ProducerRecord<String, byte[]> record(Topic topic, Payload payload) {
        try {
            var record =
                    new ProducerRecord<String, byte[]>(topic.wire(), payload.key(), JSON.writeValueAsBytes(payload));
            Map.of(
                            "ce_specversion", "1.0",
                            "ce_id", UUID.randomUUID().toString(),
                            "ce_type", payload.eventType().wire(),
                            "ce_source", "urn:madoguchi:test",
                            "ce_time", "2026-11-21T00:00:00Z",
                            "ce_subject", payload.key(),
                            "content-type", "application/json")
                    .forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
            return record;
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void awaitCount(long wanted, String sql, long half) {
        await().atMost(LIMIT).untilAsserted(() -> assertEquals(wanted, number(sql, first(half), first(half + 1))));
    }

    private static String first(long half) {
        return new UUID(half, 0).toString();
    }

    private long number(String sql, Object... arguments) throws SQLException {
        return Long.parseLong(Sql.rows(database, sql, arguments).get(0));
    }
}
