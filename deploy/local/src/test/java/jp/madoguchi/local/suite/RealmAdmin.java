package jp.madoguchi.local.suite;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;

/** What a realm's administrator does to accounts and sessions, and what a service is told of a token afterwards. */
final class RealmAdmin {
    /** What every token is for, and as whom the services ask. */
    static final String AUDIENCE = "madoguchi";

    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String token;

    RealmAdmin(URI issuer) throws IOException, InterruptedException {
        this.issuer = issuer;
        HttpResponse<String> signedIn = form(
                issuer.resolve("/realms/master/protocol/openid-connect/token"),
                "",
                "grant_type=password&client_id=admin-cli&username=%s&password=%s"
                        .formatted(Keycloak.ADMIN, Keycloak.ADMIN));
        this.token = json.readTree(signedIn.body()).path("access_token").asText();
    }

    /** Ends every session of an account. */
    void signOut(Account account) throws IOException, InterruptedException {
        change("POST", users("/" + id(account) + "/logout"), "");
    }

    /** Enables an account, or disables it. */
    void enable(Account account, boolean enabled) throws IOException, InterruptedException {
        change("PUT", users("/" + id(account)), "{\"enabled\":" + enabled + "}");
    }

    /** What the realm tells the services of a token. */
    boolean isActive(String accessToken) throws IOException, InterruptedException {
        HttpResponse<String> answer = form(
                URI.create(issuer + "/protocol/openid-connect/token/introspect"),
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString((AUDIENCE + ":" + ProgramSettings.AUDIENCE_SECRET).getBytes(US_ASCII)),
                "token_type_hint=access_token&token=" + accessToken);
        assertEquals(200, answer.statusCode());
        return json.readTree(answer.body()).path("active").asBoolean();
    }

    private String id(Account account) throws IOException, InterruptedException {
        HttpRequest ask =
                request(users("?exact=true&username=" + account.user())).build();
        JsonNode found = json.readTree(http.send(ask, BodyHandlers.ofString()).body());
        return found.path(0).path("id").asText();
    }

    private void change(String method, URI address, String body) throws IOException, InterruptedException {
        HttpRequest change = request(address)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
        assertEquals(204, http.send(change, BodyHandlers.ofString()).statusCode());
    }

    private URI users(String rest) {
        return issuer.resolve("/admin/realms/madoguchi/users" + rest);
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> form(URI address, String authorization, String form)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
