package jp.madoguchi.gateway.clinic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import jp.madoguchi.contracts.event.SealingKey;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.web.IdentifierJson;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * 中央の入口の相手役: the other side of the contract, over real HTTP: takes each sequence once and in order, answers a repeat
 * as a repeat, and
 * keeps what it took.
 */
public final class FrontDoor {
    private static final ObjectMapper JSON = IdentifierJson.mapper();

    private final HttpServer server;
    private final List<UplinkEntry> taken = new CopyOnWriteArrayList<>();
    private final List<GatewayStatus> statuses = new CopyOnWriteArrayList<>();
    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<UUID, EllipticCurveJsonWebKey> keys = new ConcurrentHashMap<>();
    private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private volatile String refusedType = "";
    private volatile boolean losesAnswer;
    private volatile String refusedBatch = "";

    FrontDoor() throws IOException, JoseException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "front-door");
            thread.setDaemon(true);
            return thread;
        }));
        for (int i = 0; i < 8; i++) {
            keys.put(UUID.randomUUID(), EcJwkGenerator.generateJwk(EllipticCurves.P256));
        }
        on(
                "/gateway/ping",
                exchange -> JSON.writeValueAsString(
                        Map.of("serverTime", Instant.now().plusSeconds(60))));
        on("/gateway/sealing-keys", exchange -> JSON.writeValueAsString(publicKeys()));
        on("/gateway/status", exchange -> {
            statuses.add(JSON.readValue(exchange.getRequestBody(), GatewayStatus.class));
            return "";
        });
        on("/gateway/entries", exchange -> take(JSON.readValue(exchange.getRequestBody(), UplinkBatch.class)));
        on("/eligibility/checks", this::check);
        server.createContext("/gateway/stream", this::stream);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Answers questions about this 番号 with this JSON; one that names a status is a problem and sent as such. */
    public void answer(String number, String json) {
        answers.put(number, json);
    }

    /** Refuses entries of this type from now on. */
    public void refuse(String type) {
        refusedType = type;
    }

    /** Takes the next batch and loses its answer on the way back. */
    public void loseNextAnswer() {
        losesAnswer = true;
    }

    /** Refuses the next batch as a whole with this problem. */
    public void refuseNextBatch(String problem) {
        refusedBatch = problem;
    }

    /** Sends an event down every open stream, and forgets those nobody listens to. */
    public void tell(String json) {
        byte[] event = ("id: 1\nevent: notice\ndata: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
        streams.removeIf(stream -> !reaches(stream, event));
    }

    private static boolean reaches(OutputStream stream, byte[] event) {
        try {
            stream.write(event);
            stream.flush();
            return true;
        } catch (IOException listenerGone) {
            return false;
        }
    }

    public boolean hasListener() {
        return !streams.isEmpty();
    }

    public List<UplinkEntry> taken() {
        return taken;
    }

    public List<Integer> batches() {
        return batches;
    }

    public List<GatewayStatus> statuses() {
        return statuses;
    }

    public List<JsonNode> questions() {
        return questions;
    }

    public EllipticCurveJsonWebKey privateKey(UUID keyId) {
        EllipticCurveJsonWebKey key = keys.get(keyId);
        if (key == null) {
            throw new AssertionError("a key nobody handed out");
        }
        return key;
    }

    private List<SealingKey> publicKeys() {
        return keys.entrySet().stream()
                .map(key ->
                        new SealingKey(key.getKey(), key.getValue().toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)))
                .toList();
    }

    private String check(HttpExchange exchange) throws IOException {
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        questions.add(question);
        return answers.getOrDefault(question.path("number").asText(), "{}");
    }

    private synchronized String take(UplinkBatch batch) throws JsonProcessingException {
        String refused = refusedBatch;
        refusedBatch = "";
        if (!refused.isEmpty()) {
            return refused;
        }
        List<EntryAnswer> receipt = new ArrayList<>();
        batches.add(batch.entries().size());
        for (UplinkEntry entry : batch.entries()) {
            boolean isRepeated = entry.sequence() <= taken.size();
            boolean isRefused = entry.type().equals(refusedType);
            if (!isRepeated) {
                taken.add(entry);
            }
            receipt.add(new EntryAnswer(
                    entry.sequence(),
                    entry.id(),
                    isRefused
                            ? EntryAnswer.Outcome.REFUSED
                            : isRepeated ? EntryAnswer.Outcome.REPEATED : EntryAnswer.Outcome.ACCEPTED,
                    isRefused ? "entry-type" : null));
        }
        return JSON.writeValueAsString(new UplinkReceipt(receipt, taken.size() + 1L));
    }

    private void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestHeaders().containsKey("Authorization")) {
                    exchange.sendResponseHeaders(401, -1);
                    return;
                }
                byte[] body = answer.to(exchange).getBytes(StandardCharsets.UTF_8);
                if (losesAnswer && path.endsWith("entries")) {
                    losesAnswer = false;
                    return;
                }
                int status = body.length == 0
                        ? 204
                        : JSON.readTree(body).path("status").asInt(200);
                exchange.getResponseHeaders()
                        .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(":hello\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        streams.add(out);
    }

    @FunctionalInterface
    private interface Answer {
        String to(HttpExchange exchange) throws IOException;
    }
}
