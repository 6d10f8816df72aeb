package jp.madoguchi.outage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.web.Caller;
import jp.madoguchi.web.Problem;
import jp.madoguchi.web.ProblemCode;
import org.jspecify.annotations.Nullable;

/**
 * 請求サービスの代わり: speaks HTTP as claim-service does of visits taken twice ({@link SameVisitStandIn}) and of refunds,
 * with the amount written in the id of the visit, and only to who brings a token and names an institution. Every other
 * visit it does not know.
 */
public class ClaimStandIn implements QuarkusTestResourceLifecycleManager {
    private static final long MARK = 0x8000_C1A1L;
    private static final int BITS = 16;
    private static final long LOW = 0xFFFF;
    private static final ProblemCode OUTDATED =
            new ProblemCode("refund-outdated", 409, "金額が新しく計算されています", "伝票を開き直し、金額を確かめてから記録してください");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<UUID, ArrayNode> payments = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    /** A visit of which so much goes back; of less than 1,000 yen, one about which this status is answered. */
    public static UUID owing(int yen) {
        UUID random = UUID.randomUUID();
        long middle = random.getLeastSignificantBits() & LOW;
        return new UUID(random.getMostSignificantBits(), MARK << (2 * BITS) | middle << BITS | yen);
    }

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/refunds", this::answer);
        server.createContext("/same-visits", new SameVisitStandIn());
        server.start();
        return Map.of(
                "madoguchi.claim.url", "http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        UUID visit = UUID.fromString(path[2]);
        long yen = visit.getLeastSignificantBits() & LOW;
        boolean known = visit.getLeastSignificantBits() >>> (2 * BITS) == MARK;
        boolean named = exchange.getRequestHeaders().containsKey("Authorization")
                && exchange.getRequestHeaders().containsKey(Caller.INSTITUTION_HEADER);
        if (!known || !named || yen < 1_000) {
            refuse(exchange, new ProblemCode("not-found", named ? (known ? (int) yen : 404) : 401, "見つかりません"));
        } else {
            JsonNode body = JSON.readTree(exchange.getRequestBody());
            answer(exchange, visit, path.length > 3 ? path[3] : "", body);
        }
    }

    private void answer(HttpExchange exchange, UUID visit, String deed, JsonNode body) throws IOException {
        ArrayNode paid = payments.computeIfAbsent(visit, none -> JSON.createArrayNode());
        long yen = visit.getLeastSignificantBits() & LOW;
        if (deed.equals("payment") && body.path("answer").asInt() != 1) {
            refuse(exchange, OUTDATED);
            return;
        }
        if (deed.equals("payment")) {
            paid.addObject()
                    .put("paymentId", UUID.randomUUID().toString())
                    .put("answer", 1)
                    .put("yen", yen)
                    .put("paidOn", body.path("paidOn").asText())
                    .put("account", "tester")
                    .put("recordedAt", "2026-11-24T01:00:00Z");
        } else if (deed.equals("undoing")) {
            paid.removeAll();
        }
        send(exchange, 200, "application/json", JSON.writeValueAsBytes(refund(visit, yen, paid, deed.isEmpty())));
    }

    private static ObjectNode refund(UUID visit, long yen, ArrayNode paid, boolean withSlip) {
        long sum = paid.isEmpty() ? 0 : yen;
        ObjectNode refund = JSON.createObjectNode()
                .put("visitId", visit.toString())
                .put("answer", 1)
                .put("result", "REFUND")
                .put("paidYen", sum)
                .put("dueYen", yen - sum);
        refund.putObject("amounts")
                .put("points", yen / 7)
                .put("chargedPercent", 100)
                .put("paidYen", yen / 7 * 10)
                .put("rightPercent", 30)
                .put("rightYen", yen / 7 * 3)
                .put("differenceYen", yen);
        refund.putArray("grounds")
                .addObject()
                .put("rule", "CLM-708")
                .put("why", "10割で受け取った額から本来の負担分を除いて払い戻します")
                .put("clause", "保発0710第1号 2(3)");
        refund.set("payments", paid);
        if (withSlip) {
            refund.putObject("slip")
                    .put("patientName", "新橋 太郎")
                    .put("serviceDate", "2026-11-20")
                    .put("institution", "1311234569")
                    .put("institutionName", "新橋診療所")
                    .put("institutionPhone", "03-0000-0000");
        }
        return refund;
    }

    static void refuse(HttpExchange exchange, ProblemCode kind) throws IOException {
        send(exchange, kind.status(), Problem.MEDIA_TYPE, JSON.writeValueAsBytes(Problem.of(kind, List.of())));
    }

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
