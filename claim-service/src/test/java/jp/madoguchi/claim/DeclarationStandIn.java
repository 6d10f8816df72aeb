package jp.madoguchi.claim;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * 申立書サービスの代わり: speaks HTTP as the declaration service does, with the answer written in the id asked for, and only to
 * who brings a
 * token. Also sets the institutions of the tests up.
 */
public class DeclarationStandIn implements QuarkusTestResourceLifecycleManager {
    private @Nullable HttpServer server;

    private static final Map<Integer, String> CODES =
            Map.of(404, "not-found", 409, "declaration-unreadable", 410, "declaration-destroyed");

    /** A declaration that answers with this status: 200, 404, 409, 410 or 503; 1404: a 404 of something else. */
    public static UUID answering(int status) {
        return new UUID(UUID.randomUUID().getMostSignificantBits(), 0x8000_0000_0000_0000L | status);
    }

    /** A declaration that says neither address nor workplace nor phone. */
    public static UUID sayingNothing() {
        return answering(299);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>();
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/declarations", DeclarationStandIn::answer);
        server.start();
        config.put(
                "madoguchi.declaration.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
        config.put("quarkus.oidc-client.token-path", "/token");
        config.put("quarkus.oidc-client.credentials.secret", "secret-of-the-test");
        Clinic.codes().forEach(code -> {
            config.put("claim.institutions." + code + ".name", "Madoguchi Clinic");
            config.put("claim.institutions." + code + ".phone", "03-0000-0000");
        });
        return config;
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().split("/")[2];
        boolean known = exchange.getRequestHeaders().containsKey("Authorization");
        int status = known ? (int) (UUID.fromString(id).getLeastSignificantBits() & 0xFFFF) : 401;
        String said = status == 299 ? "null" : "\"東京都千代田区試験1-1-1\"";
        String workplace = status == 299 ? "null" : "\"試験株式会社\"";
        boolean isRefusal = status >= 400;
        byte[] body = (isRefusal ? refusal(status) : content(id, workplace, said)).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", isRefusal ? Problem.MEDIA_TYPE : "application/json");
        exchange.sendResponseHeaders(isRefusal ? status % 1000 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String refusal(int status) {
        return "{\"code\":\"" + CODES.getOrDefault(status, "institution-not-yours") + "\"}";
    }

    private static String content(String id, String workplace, String address) {
        return """
                {"declarationId":"ID","visitId":"ID","keyId":"ID","content":{
                 "certificateIssued":true,"insuranceKind":"EMPLOYEES","insurerName":"試験健康保険組合",
                 "workplace":WORKPLACE,"issuedWhen":null,"declaredRatioPercent":30,"name":"試験 太郎",
                 "nameKana":"シケン タロウ","birthDate":"1980-04-01","sex":"MALE","address":ADDRESS,"residence":null,
                 "writtenOn":"2026-11-21","signedBy":"試験 太郎","relationToPatient":null,"phone":null}}
                """.replace("\"ID\"", "\"" + id + "\"")
                .replace("WORKPLACE", workplace)
                .replace("ADDRESS", address);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
