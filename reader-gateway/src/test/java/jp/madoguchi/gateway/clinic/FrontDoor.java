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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.contracts.uplink.EntryAnswer;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.contracts.uplink.JournalIdentity;
import jp.madoguchi.contracts.uplink.LastKnownCoverage;
import jp.madoguchi.contracts.uplink.LastKnownPage;
import jp.madoguchi.contracts.uplink.UplinkBatch;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.contracts.uplink.UplinkReceipt;
import jp.madoguchi.web.IdentifierJson;
import org.jspecify.annotations.Nullable;

/**
 * 中央の入口の相手役: the other side of the contract, over real HTTP: takes each sequence once and in order, answers a repeat
 * as a repeat, and
 * keeps what it took.
 */
public final class FrontDoor {
    /** Its clock is not the desk's. */
    public static final Duration AHEAD = Duration.ofMinutes(1);

    private static final ObjectMapper JSON = IdentifierJson.mapper();
    private static final String REFUSED = "{\"status\":400,\"code\":\"constraint-violated\"}";

    private final HttpServer server;
    private final List<UplinkEntry> taken = new CopyOnWriteArrayList<>();
    private final List<GatewayStatus> statuses = new CopyOnWriteArrayList<>();
    private final List<Integer> batches = new CopyOnWriteArrayList<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final HandedKeys keys = new HandedKeys();
    private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
    private final List<JsonNode> questions = new CopyOnWriteArrayList<>();
    private final List<String> observations = new CopyOnWriteArrayList<>();
    private volatile String refusedType = "";
    private volatile String refusedStatus = "";
    private volatile boolean refusesObservations;
    private volatile boolean losesAnswer;
    private final AtomicInteger mistaken = new AtomicInteger();
    private volatile Duration ahead = AHEAD;
    private final AtomicInteger locked = new AtomicInteger();
    private volatile @Nullable String proxy;
    private volatile String poison = "";
    private volatile String poisonous = "";
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final List<Long> arrivals = new CopyOnWriteArrayList<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private volatile @Nullable JournalIdentity journal;
    private final Map<Long, LastKnownPage> patients = new ConcurrentHashMap<>();
    private final AtomicLong handedOut = new AtomicLong();
    private volatile String advice = "{\"status\":404,\"code\":\"not-found\"}";

    public FrontDoor() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "front-door");
            thread.setDaemon(true);
            return thread;
        }));
        on(
                "/gateway/ping",
                exchange -> JSON.writeValueAsString(
                        Map.of("serverTime", Instant.now().plus(ahead))));
        on("/gateway/sealing-keys", exchange -> JSON.writeValueAsString(keys.handOut()));
        on("/gateway/status", exchange -> {
            GatewayStatus status = JSON.readValue(exchange.getRequestBody(), GatewayStatus.class);
            if (status.mode().name().equals(refusedStatus)) {
                return REFUSED;
            }
            statuses.add(status);
            return "";
        });
        on("/gateway/entries", exchange -> take(JSON.readValue(exchange.getRequestBody(), UplinkBatch.class)));
        on("/gateway/patients", this::patients);
        on("/eligibility/checks", this::check);
        on("/eligibility/observations", this::observe);
        on("/eligibility/checks/from-observation", exchange -> "{\"proof\":\"" + UUID.randomUUID() + "\"}");
        server.createContext("/gateway/stream", this::stream);
        server.start();
    }

    public int port() {
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

    /** Refuses what is told of this mode from now on; nothing more with an empty one. */
    public void refuseStatus(String mode) {
        refusedStatus = mode;
    }

    /** Whether what the national system was seen to answer is refused from now on. */
    public void refuseObservations(boolean isRefused) {
        refusesObservations = isRefused;
    }

    /** Takes the next batch and loses its answer on the way back. */
    public void loseNextAnswer() {
        losesAnswer = true;
    }

    /** Refuses every batch that holds this text as a whole, with this problem; nothing more with an empty one. */
    public void refuseBatchesWith(String text, String problem) {
        poison = text;
        poisonous = problem;
    }

    /** Answers the next batches with these problems, one each; those are not taken. */
    public void refuseBatches(String problem, int times) {
        for (int i = 0; i < times; i++) {
            refusals.add(problem);
        }
    }

    /** A proxy in front of it answers everything with this. */
    public void refuseAll(String problem) {
        proxy = problem;
    }

    /** Takes the next batch again, whatever was to come. */
    public void refuseNoMore() {
        refusals.clear();
        proxy = null;
    }

    /** Nobody gets in any more with a token that was seen so far: as after the keys were changed. */
    public void revokeTokens() {
        revoked.addAll(tokens);
    }

    /** Nobody gets in so many times, whatever the token: as while the door knows another key than its own. */
    public void lockOut(int times) {
        locked.set(times);
    }

    /** Whether nobody is kept out any more who would be let in. */
    public boolean isUnlocked() {
        return locked.get() <= 0;
    }

    /** Its clock is so far ahead of the desk's from now on. */
    public void setAhead(Duration time) {
        ahead = time;
    }

    /** How many different tokens were let in. */
    public int tokens() {
        return tokens.size();
    }

    /** Answers the question whether to compare with this JSON. */
    public void advise(String json) {
        advice = json;
    }

    /** When the batches came in, refused ones included. */
    public List<Long> arrivals() {
        return arrivals;
    }

    /** The chain the last batch belonged to. */
    public @Nullable JournalIdentity journal() {
        return journal;
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

    /** Ends every stream, and forgets them: who listens after this has come anew. */
    public void hangUp() {
        List<OutputStream> ended = List.copyOf(streams);
        streams.removeAll(ended);
        ended.forEach(FrontDoor::end);
    }

    private static void end(OutputStream stream) {
        try {
            stream.close();
        } catch (IOException listenerGone) {
            // It had ended before.
        }
    }

    public boolean hasListener() {
        return !streams.isEmpty();
    }

    public List<UplinkEntry> taken() {
        return taken;
    }

    /** How many were sent again as something else than the first time. */
    public int mistaken() {
        return mistaken.get();
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

    /** The sealing keys it hands out. */
    public HandedKeys keys() {
        return keys;
    }

    /** Hands out a page more to who has heard of every page before. */
    public void handOut(List<LastKnownCoverage> known, List<UUID> gone, boolean more) {
        long after = handedOut.getAndIncrement();
        patients.put(after, new LastKnownPage(known, gone, after + 1, more));
    }

    private String patients(HttpExchange exchange) throws JsonProcessingException {
        long after = Long.parseLong(exchange.getRequestURI().getQuery().replace("after=", ""));
        return JSON.writeValueAsString(
                patients.getOrDefault(after, new LastKnownPage(List.of(), List.of(), after, false)));
    }

    private String check(HttpExchange exchange) throws IOException {
        if (exchange.getRequestURI().getPath().endsWith("/comparison")) {
            return advice;
        }
        JsonNode question = JSON.readTree(exchange.getRequestBody());
        questions.add(question);
        return answers.getOrDefault(question.path("number").asText(), "{}");
    }

    private synchronized String take(UplinkBatch batch) throws JsonProcessingException {
        arrivals.add(System.nanoTime());
        journal = batch.journal();
        String refused = refusals.poll();
        if (refused != null) {
            return refused;
        }
        if (!poison.isEmpty()
                && batch.entries().stream().anyMatch(entry -> entry.body().contains(poison))) {
            return poisonous;
        }
        List<EntryAnswer> receipt = new ArrayList<>();
        batches.add(batch.entries().size());
        for (UplinkEntry entry : batch.entries()) {
            boolean isRepeated = entry.sequence() <= taken.size();
            boolean isBare = entry.body().isEmpty();
            boolean isRefused = isBare || entry.type().equals(refusedType);
            if (!isRepeated) {
                taken.add(entry);
            } else if (!taken.get((int) entry.sequence() - 1).hash().equals(entry.hash())) {
                mistaken.incrementAndGet();
            }
            receipt.add(new EntryAnswer(
                    entry.sequence(),
                    entry.id(),
                    isRefused
                            ? EntryAnswer.Outcome.REFUSED
                            : isRepeated ? EntryAnswer.Outcome.REPEATED : EntryAnswer.Outcome.ACCEPTED,
                    isRefused ? isBare ? "entry-hash" : "entry-type" : null));
        }
        return JSON.writeValueAsString(new UplinkReceipt(receipt, taken.size() + 1L));
    }

    private void on(String path, Answer answer) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!isLetIn(exchange.getRequestHeaders().getFirst("Authorization"))) {
                    exchange.sendResponseHeaders(401, -1);
                    return;
                }
                String refused = proxy;
                byte[] body = (refused == null ? answer.to(exchange) : refused).getBytes(StandardCharsets.UTF_8);
                if (losesAnswer && path.endsWith("entries")) {
                    losesAnswer = false;
                    return;
                }
                JsonNode answered = JSON.readTree(body);
                int status = body.length == 0 ? 204 : answered.path("status").asInt(200);
                if (answered.has("retryAfter")) {
                    exchange.getResponseHeaders()
                            .add("Retry-After", answered.path("retryAfter").asText());
                }
                exchange.getResponseHeaders()
                        .add("Content-Type", status < 400 ? "application/json" : "application/problem+json");
                exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
                if (body.length > 0) {
                    exchange.getResponseBody().write(body);
                }
            }
        });
    }

    private boolean isLetIn(@Nullable String authorization) {
        if (locked.getAndDecrement() > 0) {
            return false;
        }
        if (authorization == null || revoked.contains(authorization)) {
            return false;
        }
        tokens.add(authorization);
        return true;
    }

    private void stream(HttpExchange exchange) throws IOException {
        if (!isLetIn(exchange.getRequestHeaders().getFirst("Authorization"))) {
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write(":hello\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        streams.add(out);
    }

    /** What gateways saw the national system answer: where, and the message. */
    public List<String> observations() {
        return observations;
    }

    private String observe(HttpExchange exchange) throws IOException {
        byte[] message = exchange.getRequestBody().readAllBytes();
        if (refusesObservations) {
            return REFUSED;
        }
        observations.add(exchange.getRequestURI().getQuery() + " " + message.length);
        return "{\"observationId\":\"" + UUID.randomUUID() + "\"}";
    }

    @FunctionalInterface
    private interface Answer {
        String to(HttpExchange exchange) throws IOException;
    }
}
