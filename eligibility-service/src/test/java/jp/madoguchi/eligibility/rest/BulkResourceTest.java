package jp.madoguchi.eligibility.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class BulkResourceTest {
    private final String number = RegistryFixture.freshNumber();
    private final String recordId = "bulk-" + number;

    @Inject
    Pool pool;

    @Inject
    Vertx vertx;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void answersEveryLineAndSumsUp() throws Exception {
        List<JsonNode> answer = Feed.send(
                RegistryFixture.implementingBody(),
                Feed.lines(Feed.line(recordId, 1, number), "{\"recordId\":", Feed.line(recordId, 1, number), ""));

        assertEquals(List.of("registered", "refused bad-request-body", "unchanged"), Feed.words(answer));
        assertEquals(recordId, answer.get(0).path("recordId").asText());
        assertTrue(answer.get(0).has("personId"));
        assertEquals(
                List.of(1, 2, 3),
                answer.subList(0, 3).stream()
                        .map(line -> line.path("line").asInt())
                        .toList());
        JsonNode summary = Feed.summary(answer);
        assertTrue(summary.path("complete").asBoolean());
        assertEquals(3, summary.path("lines").asInt());
        assertEquals(
                "{\"late-version\":0,\"refused\":1,\"registered\":1,\"unchanged\":1}",
                summary.path("results").toString());
    }

    @Test
    void countsAVersionOnceInWhateverOrderTheyCome() throws Exception {
        String token = RegistryFixture.implementingBody();
        String lost = Feed.line(RegistryFixture.person(
                recordId,
                3,
                "試験 太郎",
                List.of(RegistryFixture.lostCoverage(RegistryFixture.INSURER, number, "2021-02-01", "2026-10-31"))));

        assertEquals(
                List.of("registered", "registered", "late-version", "unchanged", "unchanged"),
                Feed.words(Feed.send(
                        token,
                        Feed.lines(
                                Feed.line(recordId, 1, number),
                                lost,
                                Feed.line(recordId, 2, number),
                                Feed.line(recordId, 1, number),
                                lost))));
        assertEquals(
                List.of("unchanged", "unchanged", "refused record-conflict", "unchanged"),
                Feed.words(Feed.send(
                        token,
                        Feed.lines(
                                Feed.line(recordId, 2, number),
                                Feed.line(recordId, 1, number),
                                Feed.line(recordId, 3, number),
                                lost))));
        RegistryFixture.check(
                        TestTokens.clinic(Roles.GATEWAY),
                        RegistryFixture.question("CARD", RegistryFixture.INSURER, number, "2026-11-20"))
                .then()
                .body("validity", equalTo("INVALID"))
                .body("coverage.validUntil", equalTo("2026-10-31"));
    }

    @Test
    void letsAnInsurerWriteOnlyItsOwnAndStopsNoOtherLine() throws Exception {
        String foreign = Feed.line(RegistryFixture.person(
                recordId + "-x",
                1,
                "試験 太郎",
                List.of(RegistryFixture.coverage(RegistryFixture.OTHER_INSURER, number, "2021-02-01"))));

        assertEquals(
                List.of("refused insurer-not-yours", "registered"),
                Feed.words(Feed.send(
                        RegistryFixture.insurer(RegistryFixture.INSURER),
                        Feed.lines(foreign, Feed.line(recordId, 1, number)))));
        assertEquals(
                List.of("refused insurer-not-yours"),
                Feed.words(Feed.send(
                        RegistryFixture.insurer(RegistryFixture.OTHER_INSURER),
                        Feed.lines(Feed.line(recordId, 2, number)))));
    }

    @Test
    void takesABodyOfAnyLengthWithAndWithoutAnAnnouncement() throws Exception {
        List<String> lines = IntStream.range(0, 2600)
                .mapToObj(i -> Feed.line(recordId + "-" + i, 1, number))
                .toList();
        byte[] body = String.join("\n", lines).getBytes(UTF_8);
        assertTrue(body.length > 1_048_576);

        List<JsonNode> announced =
                Feed.send(RegistryFixture.implementingBody(), HttpRequest.BodyPublishers.ofByteArray(body));
        List<JsonNode> chunked = Feed.send(
                RegistryFixture.implementingBody(),
                HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertEquals(Collections.nCopies(2600, "registered"), Feed.words(announced));
        assertEquals(Collections.nCopies(2600, "unchanged"), Feed.words(chunked));
    }

    @Test
    void answersASenderWhoPausesBeforeHeGoesOn() throws Exception {
        BlockingQueue<String> answer = new LinkedBlockingQueue<>();
        HttpClient client = vertx.createHttpClient();
        HttpClientRequest request = await(client.request(Feed.options(RegistryFixture.implementingBody())));
        request.setChunked(true);
        await(request.write(Feed.line(recordId, 1, number) + "\n"));
        // Listened to as it arrives: a piece that finds no listener is gone.
        await(request.response()
                .onSuccess(response ->
                        response.handler(piece -> piece.toString(UTF_8).lines().forEach(answer::add))));

        assertEquals("registered", result(answer));
        await(request.write(Feed.line(recordId, 2, number) + "\n"));
        assertEquals("registered", result(answer));
        await(request.end());
        assertTrue(Feed.json(Objects.requireNonNull(answer.poll(90, TimeUnit.SECONDS)))
                .path("complete")
                .asBoolean());
        await(client.close());
    }

    private static String result(BlockingQueue<String> answer) throws InterruptedException {
        return Feed.json(Objects.requireNonNull(answer.poll(90, TimeUnit.SECONDS)))
                .path("result")
                .asText();
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    @Test
    void saysFromWhereToSendAgainWhenTheDatabaseFails() throws Exception {
        List<String> lines = new ArrayList<>(IntStream.range(0, 700)
                .mapToObj(i -> Feed.line(recordId + "-" + i, 1, number))
                .toList());
        String poison = "bulk-disk-full";
        lines.set(600, Feed.line(poison, 1, number));
        execute("""
                create function disk_full() returns trigger language plpgsql as
                $$ begin raise exception 'full' using errcode = '53100'; end $$
                """);
        execute("create trigger disk_full before insert on person for each row when (new.record_id = '" + poison
                + "') execute function disk_full()");
        List<JsonNode> broken;
        try {
            broken = Feed.send(RegistryFixture.implementingBody(), lines);
        } finally {
            execute("drop function disk_full cascade");
        }

        assertEquals(Collections.nCopies(500, "registered"), Feed.words(broken));
        JsonNode summary = Feed.summary(broken);
        assertEquals(false, summary.path("complete").asBoolean());
        assertEquals("dependency-unavailable", summary.path("code").asText());
        assertEquals(501, summary.path("resumeFrom").asInt());
        assertEquals(
                Collections.nCopies(200, "registered"),
                Feed.words(Feed.send(RegistryFixture.implementingBody(), lines.subList(500, 700))));
    }

    @Test
    void tellsTheOthersOfALateCoverageItsCorrectionAndItsLoss() throws Exception {
        Map<String, Object> corrected = RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01");
        corrected.put("insuredName", "試験 次郎");
        Map<String, Object> lost = new LinkedHashMap<>(corrected);
        lost.put("disqualifiedOn", "2026-11-01");
        lost.put("lossReason", "OTHER_COVERAGE");

        String personId = Feed.send(
                        RegistryFixture.implementingBody(),
                        Feed.lines(
                                Feed.line(recordId, 1, number),
                                Feed.line(RegistryFixture.person(recordId, 2, "試験 太郎", List.of(corrected))),
                                Feed.line(RegistryFixture.person(recordId, 3, "試験 太郎", List.of(lost)))))
                .get(0)
                .path("personId")
                .asText();

        TestTopics.await(
                "registry.v1",
                event -> event.key().equals(personId) && new String(event.value(), UTF_8).contains("lostOn"));
        List<String> told = TestTopics.all("registry.v1").stream()
                .filter(event -> event.key().equals(personId))
                .map(event -> TestTopics.header(event, "ce_type") + " " + new String(event.value(), UTF_8))
                .toList();
        assertEquals(3, told.size());
        assertTrue(told.get(0).startsWith("madoguchi.registry.coverage-answerable.v1"));
        assertTrue(told.get(0).contains("\"late\":true"));
        assertTrue(told.get(1).startsWith("madoguchi.registry.coverage-corrected.v1"));
        assertTrue(told.get(1).contains("[\"coverages.insuredName\"]"));
        assertTrue(told.get(2).startsWith("madoguchi.registry.coverage-lost.v1"));
        assertTrue(told.get(2).contains("\"lostOn\":\"2026-11-01\""));
        assertTrue(told.stream().noneMatch(text -> text.contains("試験")));
        assertEquals(List.of("1", "2", "3"), versions(personId));
    }

    private static List<String> versions(String personId) {
        return TestTopics.all("coverage.state.v1").stream()
                .filter(event -> event.key().equals(personId))
                .map(event -> Feed.json(new String(event.value(), UTF_8))
                        .path("version")
                        .asText())
                .toList();
    }

    @Test
    void opensToRegistrantsAlone() throws Exception {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString(Feed.line(recordId, 1, number));

        assertEquals(
                403, status(Feed.request(TestTokens.clinic(Roles.ADMINISTRATOR)).POST(body)));
        assertEquals(401, status(Feed.request(TestTokens.expired(Roles.INSURER)).POST(body)));
        assertEquals(
                415,
                status(Feed.request(RegistryFixture.implementingBody())
                        .setHeader("Content-Type", "application/json")
                        .POST(body)));
        RegistryFixture.post(RegistryFixture.implementingBody(), " ".repeat(1_100_000))
                .then()
                .statusCode(413);
    }

    @Test
    void answersAnEmptyBodyWithItsSummaryAlone() throws Exception {
        List<JsonNode> answer = Feed.send(RegistryFixture.implementingBody(), HttpRequest.BodyPublishers.noBody());

        assertEquals(1, answer.size());
        assertTrue(answer.get(0).path("complete").asBoolean());
        assertFalse(answer.get(0).has("resumeFrom"));
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<Stream<String>> response = Feed.open(request.build());
        response.body().close();
        return response.statusCode();
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().indefinitely();
    }
}
