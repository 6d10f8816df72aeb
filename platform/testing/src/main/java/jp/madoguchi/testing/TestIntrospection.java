package jp.madoguchi.testing;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.OAuth2HttpRouterKt;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/**
 * 試験用の照会 (RFC 7662): whether a token of {@link TestTokens} is still active. A test can revoke one token, let the
 * issuer fall silent, and see how often it was asked. Shared by the whole run: who makes it silent lets it speak again.
 */
public final class TestIntrospection {
    private static final String CLIENT = "madoguchi";
    private static final String SECRET = UUID.randomUUID().toString();
    private static final String ALLOWED =
            "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
    private static final Set<String> REVOKED = ConcurrentHashMap.newKeySet();
    private static final Map<String, AtomicInteger> ASKED = new ConcurrentHashMap<>();
    private static volatile boolean silent;

    private TestIntrospection() {}

    /** 失効させる: from now on this token is not active. */
    public static void revoke(String token) {
        REVOKED.add(token);
    }

    /** From now on the issuer answers that it cannot answer. */
    public static void fallSilent() {
        silent = true;
    }

    /** The issuer answers again. */
    public static void speakAgain() {
        silent = false;
    }

    /** How often the issuer was asked about this token. */
    public static int askedAbout(String token) {
        AtomicInteger times = ASKED.get(token);
        return times == null ? 0 : times.get();
    }

    /** The settings of a module that asks. A busy test machine is no provider that is away. */
    public static Map<String, String> settings() {
        return Map.of("madoguchi.tokens.patience", "20s", "madoguchi.tokens.secret", SECRET);
    }

    static Route route() {
        return OAuth2HttpRouterKt.post("/introspect", TestIntrospection::answer);
    }

    private static OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        String token = Objects.requireNonNullElse(request.getFormParameters().get("token"), "");
        ASKED.computeIfAbsent(token, first -> new AtomicInteger()).incrementAndGet();
        if (silent) {
            return json(503, "{}");
        }
        if (!ALLOWED.equals(request.getHeaders().get("Authorization"))) {
            return json(401, "{\"error\":\"invalid_client\"}");
        }
        return json(200, "{\"active\":" + (isForClient(token) && !REVOKED.contains(token)) + "}");
    }

    /** Like Keycloak: a token is active only towards those it is for. */
    private static boolean isForClient(String token) {
        try {
            return SignedJWT.parse(token).getJWTClaimsSet().getAudience().contains(CLIENT);
        } catch (ParseException noToken) {
            return false;
        }
    }

    private static OAuth2HttpResponse json(int status, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, body, null);
    }
}
