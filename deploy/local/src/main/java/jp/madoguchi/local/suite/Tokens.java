package jp.madoguchi.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** トークン: signs the demo people and machines in at Keycloak. */
final class Tokens {
    private static final int OK = 200;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final URI issuer;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    Tokens(URI issuer) {
        this.issuer = issuer;
    }

    String of(Account account) throws IOException, InterruptedException, SuiteFailure {
        return ofPerson("desk", account.user(), account.user());
    }

    String of(Machine machine) throws IOException, InterruptedException, SuiteFailure {
        return ofProgram(machine.client(), machine.secret());
    }

    String ofPerson(String client, String user, String password)
            throws IOException, InterruptedException, SuiteFailure {
        return ask(user, Map.of("grant_type", "password", "client_id", client, "username", user, "password", password));
    }

    String ofProgram(String client, String secret) throws IOException, InterruptedException, SuiteFailure {
        return ask(client, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String ask(String who, Map<String, String> form) throws IOException, InterruptedException, SuiteFailure {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form)))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode body = json.readTree(answer.body());
        if (answer.statusCode() != OK) {
            throw new SuiteFailure(
                    "Keycloak refuses to sign " + who + " in: " + answer.statusCode() + " "
                            + body.path("error_description").asText(),
                    "was the account changed by hand? Delete the keycloak folder in the state folder for a new realm");
        }
        return body.path("access_token").asText();
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
