package jp.madoguchi.bench.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import jp.madoguchi.bench.load.Waiting;
import jp.madoguchi.bench.scenario.StormLog.Returned;
import jp.madoguchi.bench.subject.Clinics;
import jp.madoguchi.bench.subject.HeldJournals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 戻る端末たち, before a door that fails the first probe of each and sends the first batch of each away. */
class ReturningGatewaysTest {
    private static final int GATEWAYS = 3;
    private static final int ENTRIES = 210;
    private static final Duration COME_AGAIN = Duration.ofSeconds(1);
    private static final Pace QUICK = new Pace(
            Duration.ofMillis(10),
            Duration.ofMillis(40),
            Duration.ofSeconds(2),
            Duration.ofMillis(20),
            Duration.ofSeconds(2),
            Duration.ofMillis(30),
            Duration.ofMillis(50),
            Duration.ofMillis(100));

    private final Vertx vertx = Vertx.vertx();
    /** Only the event loop of the door writes these, and it is at rest when they are read. */
    private final Set<String> probed = new HashSet<>();

    private final Map<String, Long> sentAwayAt = new HashMap<>();
    private final Map<String, Long> cameAgainAfter = new HashMap<>();
    private final Map<String, List<Long>> taken = new HashMap<>();
    private final Map<String, Integer> answeredProbes = new HashMap<>();
    private final Map<String, Integer> probesBefore = new HashMap<>();
    private final Set<String> streams = new HashSet<>();

    @TempDir
    Path folder;

    @AfterEach
    void close() throws InterruptedException {
        Waiting.on(vertx.close());
    }

    @Test
    void proveTheLineKeepAwayWhenToldToAndSendEverythingOnceInOrder() throws IOException, InterruptedException {
        HttpServer door =
                Waiting.on(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));
        Path files = Files.createDirectory(folder.resolve("held"));
        Returned returned;
        try (HeldJournals held = HeldJournals.write(files, 0, GATEWAYS, ENTRIES);
                var gateways = new ReturningGateways(
                        held,
                        new Clinics(GATEWAYS, "gateway"),
                        URI.create("http://127.0.0.1:" + door.actualPort()),
                        QUICK,
                        1)) {
            returned = Waiting.on(gateways.comeBack());
            assertEquals(GATEWAYS * ENTRIES, Returned.sum(gateways.told().acknowledged()));
        }
        Waiting.on(door.close());

        assertEquals(GATEWAYS * ENTRIES, Returned.sum(returned.acknowledged()));
        assertEquals(GATEWAYS, Returned.sum(returned.turnedAway()));
        assertEquals(0, returned.refused() + returned.cuts());
        assertEquals(Map.of("/gateway/ping 503", GATEWAYS), returned.otherwise());
        assertTrue(Returned.sum(returned.connections()) >= 3 * GATEWAYS, returned::toString);
        assertEquals(GATEWAYS, taken.size());
        taken.values()
                .forEach(sequences ->
                        assertEquals(LongStream.rangeClosed(1, ENTRIES).boxed().toList(), sequences));
        assertEquals(GATEWAYS, cameAgainAfter.size());
        cameAgainAfter.values().forEach(nanos -> assertTrue(nanos >= COME_AGAIN.toNanos(), () -> nanos + " ns"));
        probesBefore.values().forEach(probes -> assertTrue(probes >= 8, () -> "sent after " + probes + " probes"));
        assertEquals(GATEWAYS, streams.size());
    }

    private void answer(HttpServerRequest request) {
        String gateway = String.valueOf(request.getHeader("authorization"));
        HttpServerResponse response = request.response();
        switch (request.path()) {
            case "/gateway/ping" -> answerProbe(gateway, response);
            case "/gateway/entries" -> request.body().onSuccess(body -> takeBatch(gateway, body, response));
            case "/gateway/stream" -> {
                streams.add(gateway);
                response.setChunked(true).write(":\n\n");
            }
            default -> response.setStatusCode(204).end();
        }
    }

    private void answerProbe(String gateway, HttpServerResponse response) {
        if (probed.add(gateway)) {
            response.setStatusCode(503).end();
            return;
        }
        answeredProbes.merge(gateway, 1, Integer::sum);
        response.end("{}");
    }

    private void takeBatch(String gateway, Buffer body, HttpServerResponse response) {
        Long sentAway = sentAwayAt.get(gateway);
        if (sentAway == null) {
            probesBefore.put(gateway, answeredProbes.getOrDefault(gateway, 0));
            sentAwayAt.put(gateway, System.nanoTime());
            response.setStatusCode(503)
                    .putHeader("retry-after", Long.toString(COME_AGAIN.toSeconds()))
                    .end("{\"code\":\"busy\"}");
            return;
        }
        cameAgainAfter.putIfAbsent(gateway, System.nanoTime() - sentAway);
        var answers = new JsonArray();
        for (Object entry : body.toJsonObject().getJsonArray("entries")) {
            taken.computeIfAbsent(gateway, first -> new ArrayList<>()).add(((JsonObject) entry).getLong("sequence"));
            answers.add(new JsonObject().put("outcome", "ACCEPTED"));
        }
        response.end(new JsonObject().put("answers", answers).encode());
    }
}
