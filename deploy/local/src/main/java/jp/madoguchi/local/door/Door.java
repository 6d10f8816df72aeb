package jp.madoguchi.local.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 入口: calls one part of the suite as one of its accounts, over HTTP, as anybody would. */
public final class Door {
    private static final int OK = 200;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    /** A list of hundreds is one transaction; whoever hangs up takes it back. */
    private static final Duration PATIENT = Duration.ofMinutes(2);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http;
    private final URI base;
    private final String authorization;
    private final Duration limit;

    /** With an access token. */
    public Door(URI base, String token) {
        this(base, "Bearer", token);
    }

    /** With a sign-in of another kind. */
    public Door(URI base, String scheme, String token) {
        this(HttpClient.newBuilder().connectTimeout(LIMIT).build(), base, scheme + " " + token, LIMIT);
    }

    private Door(HttpClient http, URI base, String authorization, Duration limit) {
        this.http = http;
        this.base = base;
        this.authorization = authorization;
        this.limit = limit;
    }

    /** One of many that share their connections; each of its own would take threads of its own. */
    public static Door through(HttpClient http, URI base, String token) {
        return new Door(http, base, "Bearer " + token, PATIENT);
    }

    /** Asks. */
    public Reply get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    /** Hands something in. */
    public Reply post(String path, Object body) throws IOException, InterruptedException {
        return send("POST", path, body);
    }

    /** Puts something in its place. */
    public Reply put(String path, Object body) throws IOException, InterruptedException {
        return send("PUT", path, body);
    }

    /** What lies there, byte by byte. */
    public byte[] bytes(String path) throws IOException, InterruptedException {
        return http.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** The text that lies there; empty as long as there is none. */
    public Optional<String> text(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(request(path).GET().build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
    }

    /** Hands in lines of JSON and returns the last line of the answer, which sums it up. */
    public JsonNode feed(String path, List<?> lines) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        for (Object line : lines) {
            text.append(json.writeValueAsString(line)).append('\n');
        }
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(text.toString()))
                .build();
        String answer = http.send(request, BodyHandlers.ofString()).body().strip();
        return json.readTree(answer.substring(answer.lastIndexOf('\n') + 1));
    }

    private Reply send(String method, String path, @Nullable Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(json.writeValueAsString(body)));
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        String type = answer.headers().firstValue("Content-Type").orElse("");
        JsonNode read = type.contains("json") ? json.readTree(answer.body()) : json.missingNode();
        return new Reply(answer.statusCode(), read);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(limit).header("Authorization", authorization);
    }
}
