package jp.madoguchi.testing;

import com.nimbusds.jose.jwk.RSAKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.MockWebServerWrapper;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.jspecify.annotations.Nullable;

/** 試験用のサインイン: an in-JVM issuer of RS256 tokens shaped like the realm's. */
public final class TestTokens {
    /** 試験の医療機関. */
    public static final String CLINIC = "1311234569";
    /** となりの医療機関. */
    public static final String OTHER_CLINIC = "1317654323";

    private static final String REALM = "madoguchi";
    private static final long AN_HOUR = 3600;
    private static @Nullable MockOAuth2Server server;

    private TestTokens() {}

    static synchronized MockOAuth2Server server() {
        if (server == null) {
            server = new MockOAuth2Server(config(), TestIntrospection.route());
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
        }
        return server;
    }

    private static OAuth2Config config() {
        MockWebServerWrapper http = new MockWebServerWrapper();
        http.getMockWebServer().setServerSocketFactory(new PromptSockets());
        return new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(), Set.of(), http);
    }

    /** Where the issuer of the tokens is found. */
    public static String authServerUrl() {
        return server().issuerUrl(REALM).toString();
    }

    /** What a module under test is told of the issuer: where it is, and as whom to ask it about tokens. */
    public static Map<String, String> settings() {
        var settings = new HashMap<>(TestIntrospection.settings());
        settings.put("quarkus.oidc.auth-server-url", authServerUrl());
        return settings;
    }

    /** The public key the tokens are verified with. */
    static RSAKey signingKey() {
        return server().getConfig()
                .getTokenProvider()
                .publicJwkSet(REALM)
                .getKeys()
                .get(0)
                .toRSAKey();
    }

    /** A token of an account of {@link #CLINIC} with these roles. */
    public static String clinic(String... roles) {
        return of("tester", List.of(roles), Map.of("institutions", List.of(CLINIC)));
    }

    /** A token of an account of {@link #OTHER_CLINIC} with these roles. */
    public static String otherClinic(String... roles) {
        return of("tonari", List.of(roles), Map.of("institutions", List.of(OTHER_CLINIC)));
    }

    /** A token of an account of no institution. */
    public static String network(String... roles) {
        return of("network", List.of(roles), Map.of());
    }

    /** A token with any claims. */
    public static String of(String account, List<String> roles, Map<String, Object> claims) {
        return issue(REALM, "madoguchi", account, roles, claims, AN_HOUR);
    }

    /** A token of an account of {@link #CLINIC} that expires so soon. */
    public static String expiringIn(Duration life, String... roles) {
        return issue(
                REALM,
                "madoguchi",
                "tester",
                List.of(roles),
                Map.of("institutions", List.of(CLINIC)),
                life.toSeconds());
    }

    /** A token that is not meant for the suite. */
    public static String ofAnotherAudience(String... roles) {
        return issue(REALM, "elsewhere", "tester", List.of(roles), Map.of("institutions", List.of(CLINIC)), AN_HOUR);
    }

    /** A token of another realm. */
    public static String ofAnotherRealm(String... roles) {
        return issue("other", "madoguchi", "tester", List.of(roles), Map.of("institutions", List.of(CLINIC)), AN_HOUR);
    }

    /** A token that has expired. */
    public static String expired(String... roles) {
        return issue(REALM, "madoguchi", "tester", List.of(roles), Map.of("institutions", List.of(CLINIC)), -AN_HOUR);
    }

    private static String issue(
            String realm, String audience, String account, List<String> roles, Map<String, Object> more, long seconds) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("roles", roles);
        claims.put("preferred_username", account);
        return server().issueToken(
                        realm,
                        "test-client",
                        new DefaultOAuth2TokenCallback(realm, account, "JWT", List.of(audience), claims, seconds))
                .serialize();
    }
}
