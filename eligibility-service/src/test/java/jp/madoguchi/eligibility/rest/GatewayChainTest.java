package jp.madoguchi.eligibility.rest;

import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.VisitRecorded;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.Journal;
import jp.madoguchi.eligibility.application.GatewayBudget;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a gateway sends after its journal was rescued, or taken over by another machine. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class GatewayChainTest {
    private final Clinic clinic = Clinic.any();
    private final UUID first = UUID.randomUUID();
    private final UUID rescued = UUID.randomUUID();

    private final ExecutorService threads = Executors.newFixedThreadPool(8);

    @Inject
    DataSource database;

    @Inject
    GatewayBudget budget;

    @Inject
    EligibilityConfig config;

    @TestHTTPResource
    URI service;

    @Test
    void publishesNothingOfARescuedJournalASecondTime() {
        Journal journal = new Journal();
        VisitRecorded visit = Journal.visit(clinic.code());
        UplinkEntry old = journal.write(visit);
        send(first, 0, journal).then().statusCode(200).body("answers.outcome", equalTo(List.of("ACCEPTED")));
        Journal carried = new Journal();
        carried.write(old.id(), old.type(), old.body());
        VisitRecorded other = Journal.visit(clinic.code());
        carried.write(other);

        send(rescued, 1, carried)
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("REPEATED", "ACCEPTED")))
                .body("nextSequence", equalTo(3));
        send(rescued, 1, carried)
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("REPEATED", "REPEATED")));

        TestTopics.await(
                "desk.v1", record -> record.key().equals(other.visitId().toString()));
        TestTopics.await(
                "desk.v1", record -> record.key().equals(visit.visitId().toString()));
        assertEquals(
                1,
                TestTopics.all("desk.v1").stream()
                        .filter(record -> record.key().equals(visit.visitId().toString()))
                        .count());
    }

    @Test
    void parksTheSameIdWithAnotherBodyOfARescuedJournal() {
        Journal journal = new Journal();
        UplinkEntry old = journal.write(Journal.visit(clinic.code()));
        send(first, 0, journal).then().statusCode(200);
        Journal carried = new Journal();
        carried.write(old.id(), old.type(), Journal.json(Journal.visit(clinic.code())));

        send(rescued, 1, carried)
                .then()
                .statusCode(200)
                .body("answers[0].outcome", equalTo("REFUSED"))
                .body("answers[0].code", equalTo("entry-conflict"));
    }

    @Test
    void refusesTheJournalThatWasTakenOverAndTellsTheClinicOnce() throws SQLException {
        Journal journal = new Journal();
        journal.write(Journal.visit(clinic.code()));
        send(first, 0, journal).then().statusCode(200);
        send(rescued, 1, new Journal()).then().statusCode(200).body("nextSequence", equalTo(1));
        send(rescued, 1, new Journal()).then().statusCode(200);

        send(first, 0, journal)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("gateway-superseded"));
        clinic.post("entries", Journal.batch(clinic.gatewayId(), journal.entries()))
                .then()
                .statusCode(409)
                .body("code", equalTo("gateway-superseded"));

        assertEquals(
                List.of("GATEWAY_SUPERSEDED " + clinic.gatewayId()),
                Desk.rows(
                        database,
                        "select kind || ' ' || refers_to from notice where institution = ?",
                        clinic.code().wire()));
    }

    @Test
    void changesNothingForAnEpochWhoseFirstEntriesAreMissing() {
        Journal journal = new Journal();
        journal.write(Journal.visit(clinic.code()));
        send(first, 0, journal).then().statusCode(200);
        Journal carried = new Journal();
        carried.write(Journal.visit(clinic.code()));
        carried.write(Journal.visit(clinic.code()));

        send(rescued, 1, carried.entries().subList(1, 2))
                .then()
                .statusCode(409)
                .body("code", equalTo("sequence-gap"))
                .body("nextSequence", equalTo(1));

        send(first, 0, journal).then().statusCode(200).body("answers.outcome", equalTo(List.of("REPEATED")));
    }

    @Test
    void goesOnWithTheFirstOfManyThatTakeTheSameJournalOver() {
        Journal journal = new Journal();
        journal.write(Journal.visit(clinic.code()));
        send(first, 0, journal).then().statusCode(200);

        List<Integer> answers = Stream.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID())
                .map(heir -> async(() -> send(heir, 1, written(1)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 409, 409, 409), answers);
    }

    @Test
    void takesEachFactOnceHoweverOftenTheBatchComesAtTheSameTime() throws SQLException {
        Journal journal = written(20);

        List<String> outcomes =
                IntStream.range(0, 8).mapToObj(again -> async(() -> send(first, 0, journal))).toList().stream()
                        .map(CompletableFuture::join)
                        .flatMap(answer -> answer.jsonPath().<String>getList("answers.outcome").stream())
                        .toList();

        assertEquals(20, outcomes.stream().filter("ACCEPTED"::equals).count());
        assertEquals(140, outcomes.stream().filter("REPEATED"::equals).count());
        assertEquals(
                List.of("20"),
                Desk.rows(
                        database,
                        "select cast(count(*) as text) from gateway_entry where gateway_id = ?",
                        clinic.gatewayId()));
    }

    @Test
    void sendsWhoFindsNoPlaceAwayForAWhile() {
        int places = config.gatewayLane().concurrency() + config.gatewayLane().waiting();
        List<GatewayBudget.Arrival> others = IntStream.range(0, places)
                .mapToObj(place -> budget.arrive("another " + place))
                .toList();

        send(first, 0, written(1))
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "1")
                .body("code", equalTo("busy"));

        others.forEach(budget::leave);
        send(first, 0, written(1)).then().statusCode(200).body("answers.outcome", equalTo(List.of("ACCEPTED")));
    }

    @Test
    void takesABatchThatHadToWaitWhenItsTurnComes() {
        List<Cancellable> working = IntStream.range(0, config.gatewayLane().concurrency())
                .mapToObj(place -> occupy())
                .toList();
        CompletableFuture<Response> waits = async(() -> send(first, 0, written(3)));
        await().during(Duration.ofMillis(300)).until(() -> !waits.isDone());

        working.get(0).cancel();

        waits.join().then().statusCode(200).body("nextSequence", equalTo(4));
        working.forEach(Cancellable::cancel);
    }

    @Test
    void keepsNoPlaceForAGatewayThatIsGoneInTheMiddle() throws IOException {
        int places = config.gatewayLane().concurrency() + config.gatewayLane().waiting();
        Journal journal = written(1);
        send(first, 0, journal).then().statusCode(200);
        List<Cancellable> working = IntStream.range(0, config.gatewayLane().concurrency())
                .mapToObj(place -> occupy())
                .toList();

        for (int i = 0; i < 10; i++) {
            leaveAfter("{\"gatewayId\":", 100_000);
            leaveAfter("{}", 2);
        }
        working.forEach(Cancellable::cancel);

        await().untilAsserted(() -> assertEquals(places, freePlaces()));
        send(first, 0, journal).then().statusCode(200).body("answers.outcome", equalTo(List.of("REPEATED")));
    }

    /** Sends so much of a body of this length, and hangs up. */
    private void leaveAfter(String begun, int length) throws IOException {
        String request = "POST /gateway/entries HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + clinic.token()
                + "\r\nContent-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + begun;
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private int freePlaces() {
        List<GatewayBudget.Arrival> free = Stream.iterate(0, place -> place + 1)
                .map(place -> budget.arrive("somebody else " + place))
                .takeWhile(GatewayBudget.Arrival::isLetIn)
                .toList();
        free.forEach(budget::leave);
        return free.size();
    }

    private Cancellable occupy() {
        return budget.run(Runnable::run, () -> Uni.createFrom().nothing())
                .subscribe()
                .with(done -> {});
    }

    /** The common pool of a small machine has a single thread. */
    private <T> CompletableFuture<T> async(Supplier<T> task) {
        return CompletableFuture.supplyAsync(task, threads);
    }

    @AfterEach
    void endThreads() {
        threads.shutdown();
    }

    private Journal written(int visits) {
        Journal journal = new Journal();
        IntStream.range(0, visits).forEach(i -> journal.write(Journal.visit(clinic.code())));
        return journal;
    }

    private Response send(UUID journalId, int epoch, Journal journal) {
        return send(journalId, epoch, journal.entries());
    }

    private Response send(UUID journalId, int epoch, List<UplinkEntry> entries) {
        return post(clinic, journalId, epoch, entries);
    }

    private static Response post(Clinic one, UUID journalId, int epoch, List<UplinkEntry> entries) {
        Map<String, Object> batch = new HashMap<>(Journal.batch(one.gatewayId(), entries));
        batch.put("journal", Map.of("journalId", journalId.toString(), "epoch", epoch));
        return one.post("entries", batch);
    }
}
