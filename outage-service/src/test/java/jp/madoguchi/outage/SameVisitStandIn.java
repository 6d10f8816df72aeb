package jp.madoguchi.outage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.ProblemCode;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * 請求サービスの二重の受付の代わり: keeps the pairs of each institution as claim-service does, and lets a test say which there
 * are. Whose claim a test says is out is not parted; of whom it says that nobody answers, nobody does.
 */
public final class SameVisitStandIn implements HttpHandler {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNAVAILABLE = 503;
    private static final ProblemCode CLAIMED =
            new ProblemCode("visits-claimed-as-one", 409, "一つの受診として、もう請求しています", "分けるには、返戻又は取下げの手続をしてください");

    private final Map<String, ObjectNode> pairs = new ConcurrentHashMap<>();

    /** Has two visits of 新橋 太郎 suspected at this institution. */
    public static void suspect(Clinic clinic, UUID earlier, UUID later) {
        say(clinic, Map.of("earlier", earlier.toString(), "later", later.toString()));
    }

    /** Has the claim of what was merged at this institution out. */
    public static void claimed(Clinic clinic) {
        say(clinic, Map.of("out", true));
    }

    /** Has nobody answer of this institution. */
    public static void silent(Clinic clinic) {
        say(clinic, Map.of("silent", true));
    }

    private static void say(Clinic clinic, Map<String, ?> what) {
        String url = ConfigProvider.getConfig().getValue("madoguchi.claim.url", String.class);
        try {
            HttpResponse<Void> taken = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + "/same-visits"))
                                    .header(
                                            Caller.INSTITUTION_HEADER,
                                            clinic.code().wire())
                                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(what)))
                                    .build(),
                            BodyHandlers.discarding());
            if (taken.statusCode() != 200) {
                throw new AssertionError(taken.statusCode());
            }
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String institution = exchange.getRequestHeaders().getFirst(Caller.INSTITUTION_HEADER);
        boolean named = exchange.getRequestHeaders().containsKey("Authorization");
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        String[] path = exchange.getRequestURI().getPath().split("/");
        ObjectNode known = pairs.computeIfAbsent(institution == null ? "" : institution, none -> nothing());
        if (exchange.getRequestMethod().equals("POST")) {
            told(known, body);
            ClaimStandIn.send(exchange, 200, "application/json", JSON.writeValueAsBytes(known));
        } else if (institution == null || !named) {
            ClaimStandIn.refuse(exchange, new ProblemCode("not-found", 401, "見つかりません"));
        } else if (known.path("silent").asBoolean()) {
            ClaimStandIn.refuse(exchange, new ProblemCode("dependency-unavailable", UNAVAILABLE, "応答できません"));
        } else if (path.length < 4) {
            ClaimStandIn.send(exchange, 200, "application/json", JSON.writeValueAsBytes(known));
        } else {
            decide(exchange, known, path, body);
        }
    }

    private static ObjectNode nothing() {
        ObjectNode nothing = JSON.createObjectNode();
        nothing.putArray("suspected");
        nothing.putArray("merged");
        return nothing;
    }

    private static void told(ObjectNode known, JsonNode body) {
        known.put("silent", body.path("silent").asBoolean());
        known.put("out", body.path("out").asBoolean());
        if (body.has("earlier")) {
            suspected(
                    known,
                    visit(body.path("earlier").asText(), 0),
                    visit(body.path("later").asText(), 9));
        }
    }

    private static void suspected(ObjectNode known, JsonNode earlier, JsonNode later) {
        ObjectNode pair = known.withArray("suspected").addObject();
        pair.set("earlier", earlier);
        pair.set("later", later);
        pair.set("grounds", JSON.valueToTree(List.of("氏名・生年月日・性別が同じ")));
    }

    private static ObjectNode visit(String id, int minute) {
        return JSON.createObjectNode()
                .put("visitId", id)
                .put("takenAt", "2026-11-20T01:0" + minute + ":00Z")
                .put("confirmationDate", "2026-11-20")
                .put("name", "新橋 太郎")
                .put("birthDate", "1954-03-26")
                .put("sex", "男")
                .put("basis", "被保険者資格申立書")
                .put("account", "uketsuke")
                .put("charged", minute == 0)
                .put("out", false);
    }

    private static void decide(HttpExchange exchange, ObjectNode known, String[] path, JsonNode body)
            throws IOException {
        String one = path[2];
        boolean merges = path[3].equals("merging");
        String other = body.path(merges ? "into" : "from").asText();
        if (path[3].equals("parting") && known.path("out").asBoolean()) {
            ClaimStandIn.refuse(exchange, CLAIMED);
            return;
        }
        Optional<JsonNode> suspected = take(known.withArray("suspected"), one, other);
        Optional<JsonNode> merged = take(known.withArray("merged"), one, other);
        if (suspected.isEmpty() && merged.isEmpty()) {
            ClaimStandIn.refuse(exchange, new ProblemCode("not-found", 404, "見つかりません"));
            return;
        }
        suspected.filter(pair -> merges).ifPresent(pair -> merged(known, pair, one));
        merged.ifPresent(pair -> suspected(known, pair.path("standing"), pair.path("aside")));
        byte[] said = JSON.writeValueAsBytes(Map.of("visitId", one, "version", 1));
        ClaimStandIn.send(exchange, 200, "application/json", said);
    }

    private static void merged(ObjectNode known, JsonNode pair, String aside) {
        boolean earlierGoes = pair.path("earlier").path("visitId").asText().equals(aside);
        ObjectNode merged = known.withArray("merged").addObject();
        merged.set("aside", pair.path(earlierGoes ? "earlier" : "later"));
        merged.set("standing", pair.path(earlierGoes ? "later" : "earlier"));
        merged.set("grounds", pair.path("grounds"));
        merged.put("account", "tester").put("mergedAt", "2026-11-24T01:00:00Z");
    }

    private static Optional<JsonNode> take(ArrayNode from, String one, String other) {
        for (int i = 0; i < from.size(); i++) {
            List<String> ids = StreamSupport.stream(from.get(i).spliterator(), false)
                    .map(part -> part.path("visitId").asText())
                    .toList();
            if (ids.contains(one) && ids.contains(other)) {
                return Optional.of(from.remove(i));
            }
        }
        return Optional.empty();
    }
}
