package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Topic;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.id.JapanTime;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A name, a number and a serial of nobody go through the doors, rightly and wrongly; then they are looked for. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class CanaryTest {
    private static final String NAME = "金糸雀 探子";
    private static final String ADDRESS = "東京都港区金糸雀町9丁目";

    /** Recorded whatever the sampler would choose, for whoever calls has recorded it. */
    private static final String TRACED = "00-" + "c".repeat(32) + "-" + "a".repeat(16) + "-01";

    @Inject
    DataSource database;

    @Inject
    HeardSpans spans;

    private final Desk desk = Desk.any();
    private final String number = "7" + RegistryFixture.freshNumber();
    private final String serial = "ca" + CardFixture.freshSerial();
    private final Written log = new Written();
    private final List<String> refusals = new ArrayList<>();

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(log);
        RegistryFixture.registerInsurers();
        spans.forget();
        RestAssured.requestSpecification =
                new RequestSpecBuilder().addHeader("traceparent", TRACED).build();
    }

    @AfterEach
    void stopListening() {
        RestAssured.requestSpecification = null;
        Logger.getLogger("").removeHandler(log);
    }

    @Test
    void isInNoLogMetricKeyAuditEntryRefusalSpanOrDeadLetter() throws SQLException, IOException, InterruptedException {
        String person = goThroughTheDoors();
        goThroughTheOtherDoors(desk.check("CARD", number));
        goThroughTheRefusals(person);

        assertFalse(refusals.isEmpty());
        refusals.forEach(said -> assertClean("refusal", said));
        log.lines.forEach(said -> assertClean("log", said));
        await().untilAsserted(() -> assertTrue(spans.texts().stream().anyMatch(text -> text.contains("/worklist"))));
        spans.texts().forEach(said -> assertClean("span", said));
        assertClean(
                "metrics",
                given().auth()
                        .oauth2(TestTokens.network(Roles.OPERATOR))
                        .get("/q/metrics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
        Desk.rows(database, "select concat_ws(' ', chain, account, action, subject, purpose) from audit_log")
                .forEach(said -> assertClean("audit log", said));
        TestTopics.await("coverage.state.v1", event -> event.key().equals(person));
        for (Topic topic : Topic.values()) {
            TestTopics.all(topic.wire()).forEach(event -> assertClean(topic.wire(), String.valueOf(event.key())));
            TestTopics.all(topic.deadLetters())
                    .forEach(event -> assertClean(topic.deadLetters(), event.key() + new String(event.value(), UTF_8)));
        }
    }

    @Test
    void findsWhatIsThere() {
        assertTrue(isSaid("a line with " + number));
        assertTrue(isSaid(NAME + " was here"));
        Logger.getLogger("canary").warning("heard");
        assertTrue(log.lines.stream().anyMatch(line -> line.contains("heard")));
    }

    private String goThroughTheDoors() {
        String person = RegistryFixture.post(RegistryFixture.implementingBody(), person(1))
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
        CardFixture.register(CardFixture.card(serial, "canary-" + number, "CARD", "2030-01-01"))
                .then()
                .statusCode(201);
        String byCard = desk.post("/eligibility/checks", CardFixture.question(serial, Desk.DAY))
                .then()
                .statusCode(200)
                .extract()
                .path("checkId");
        String check = desk.check("NUMBER", number);
        assertEquals(200, desk.get("/eligibility/checks/" + byCard).statusCode());
        assertEquals(200, desk.get("/eligibility/checks/" + check + "/history").statusCode());
        assertEquals(200, desk.get("/eligibility/checks/" + check + "/delta").statusCode());
        assertEquals(200, desk.get("/eligibility/checks/" + check + "/download").statusCode());
        assertEquals(
                200,
                desk.post("/eligibility/checks/" + check + "/comparison", Map.of("name", NAME))
                        .statusCode());
        assertEquals(
                200,
                given().auth()
                        .oauth2(RegistryFixture.implementingBody())
                        .get("/registry/persons/" + person)
                        .statusCode());
        return person;
    }

    private void goThroughTheOtherDoors(String check) throws IOException, InterruptedException {
        List<String> fed =
                Feed.words(Feed.send(RegistryFixture.implementingBody(), List.of(Feed.line(person(2)), NAME + number)));
        assertEquals("registered", fed.get(0));
        assertTrue(fed.get(1).startsWith("refused"), fed.get(1));
        assertEquals(201, observe().statusCode());
        Journal journal = new Journal();
        VisitRecorded visit = Journal.visit(desk.clinic().code());
        journal.write(visit.eventType().wire(), Journal.json(visit).replace("試験 太郎", NAME));
        desk.clinic()
                .post("entries", Journal.batch(desk.clinic().gatewayId(), journal.entries()))
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("ACCEPTED")));
        String path = "/eligibility/checks/" + check;
        Map<String, String> named = Map.of("referenceNumber", number);
        assertEquals(
                201,
                desk.as(Roles.GENERAL)
                        .body(named)
                        .put(path + "/reference-number")
                        .statusCode());
        assertEquals(200, desk.post("/reference-numbers/search", named).statusCode());
        Map<String, Object> consent = Map.of(
                "kind",
                "LIMIT_CERTIFICATE",
                "given",
                true,
                "givenAt",
                Instant.now().toString());
        assertTrue(desk.post(path + "/consents", consent).statusCode() < 300);
        assertEquals(200, desk.get(path + "/limit-certificates").statusCode());
        order(LocalDate.now(JapanTime.ZONE).plusDays(1).toString());
    }

    private Response observe() {
        String message = NationalMessage.card(desk.clinic().code(), "1", number).replace("髙橋　①郎", NAME);
        return NationalMessage.handIn(desk.clinic().token(), NationalMessage.utf8(message));
    }

    /** Booked, asked for in the lane of the bookings, and read in the morning. */
    private void order(String day) {
        String id = desk.post(
                        "/pre-checks", Map.of("visitDate", day, "bookings", List.of(Desk.booking("canary", number))))
                .then()
                .statusCode(202)
                .extract()
                .path("preCheckId");
        await().untilAsserted(() ->
                assertEquals(1, desk.get("/pre-checks/" + id).jsonPath().getInt("answered")));
        assertEquals(200, desk.get("/worklist?date=" + day).statusCode());
    }

    /** Each body holds the canaries where something is wrong with it. */
    private void goThroughTheRefusals(String person) {
        refuse(RegistryFixture.post(TestTokens.clinic(Roles.GENERAL), person(2)));
        refuse(RegistryFixture.post(TestTokens.expired(), person(2)));
        refuse(RegistryFixture.post(RegistryFixture.insurer(RegistryFixture.OTHER_INSURER), person(2)));
        Map<String, Object> conflicting = new HashMap<>(person(1));
        conflicting.put("coverages", List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2020-02-01")));
        refuse(RegistryFixture.post(RegistryFixture.implementingBody(), conflicting));
        refuse(RegistryFixture.post(RegistryFixture.implementingBody(), "{\"recordId\":\"" + NAME + number + "\",,"));
        refuse(RegistryFixture.post(RegistryFixture.implementingBody(), Map.of("recordId", NAME + number)));
        refuse(CardFixture.register(CardFixture.card(serial, "nobody-" + number, "CARD", "2030-01-01")));
        refuse(CardFixture.register(CardFixture.card(serial + NAME, "canary-" + number, "CARD", "2030-01-01")));
        Map<String, Object> question =
                RegistryFixture.question("NUMBER", RegistryFixture.INSURER, number, "1999-01-01");
        refuse(desk.post("/eligibility/checks", question));
        question.put("number", number + NAME);
        refuse(desk.post("/eligibility/checks", question));
        question.put("number", List.of(NAME, number));
        refuse(desk.post("/eligibility/checks", question));
        refuse(desk.post("/registry/mislinks", Map.of("personId", person, "evidence", NAME + number)));
        refuse(desk.post("/pre-checks", Map.of("visitDate", NAME, "bookings", List.of(number))));
    }

    private Map<String, Object> person(long version) {
        Map<String, Object> record = new HashMap<>(RegistryFixture.person(
                "canary-" + number,
                version,
                NAME,
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01"))));
        record.put("person", Map.of("name", NAME, "birthDate", "1984-04-01", "sex", "MALE", "address", ADDRESS));
        return record;
    }

    private void refuse(Response response) {
        assertTrue(response.statusCode() >= 400, response.statusLine());
        refusals.add(response.asString() + response.headers());
    }

    private void assertClean(String where, String said) {
        assertFalse(isSaid(said), () -> "a canary was heard in " + where);
    }

    private boolean isSaid(String said) {
        return said.contains(number) || said.contains(NAME) || said.contains(serial) || said.contains(ADDRESS);
    }

    /** Everything that is logged, as it would be written. */
    private static final class Written extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        private Written() {
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(getFormatter().format(line));
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            lines.clear();
        }
    }
}
