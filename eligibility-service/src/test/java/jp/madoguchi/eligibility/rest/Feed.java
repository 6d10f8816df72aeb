package jp.madoguchi.eligibility.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Sends lines to the bulk door as a sender of its own would: with a plain client. This one reads only after it has sent
 * everything, which serves a short feed; HTTP/1.1, for an upgrade to HTTP/2 waits for the end of the body.
 */
final class Feed {
    static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Feed() {}

    static HttpRequest.Builder request(String token) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/registry/persons/bulk"))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/x-ndjson");
    }

    /** For a client that reads while it sends. */
    static RequestOptions options(String token) {
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost("localhost")
                .setPort(RestAssured.port)
                .setURI("/registry/persons/bulk")
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Content-Type", "application/x-ndjson");
    }

    static HttpResponse<Stream<String>> open(HttpRequest request) throws IOException, InterruptedException {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofLines());
    }

    /** Sends the whole body and reads every line of the answer. */
    static List<JsonNode> send(String token, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        return open(request(token).POST(body).build()).body().map(Feed::json).toList();
    }

    static List<JsonNode> send(String token, List<String> lines) throws IOException, InterruptedException {
        return send(token, HttpRequest.BodyPublishers.ofString(String.join("\n", lines)));
    }

    static JsonNode json(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(line, noJson);
        }
    }

    static String line(Map<String, Object> record) {
        try {
            return MAPPER.writeValueAsString(record);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One coverage of the usual insurer since 2021-02-01. */
    static String line(String recordId, long version, String number) {
        return line(RegistryFixture.person(
                recordId,
                version,
                "試験 太郎",
                List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01"))));
    }

    /** The result of each line in a word, its code after it where it was refused; the summary is left out. */
    static List<String> words(List<JsonNode> answer) {
        return answer.subList(0, answer.size() - 1).stream()
                .map(line -> line.path("result").asText()
                        + (line.has("code") ? " " + line.path("code").asText() : ""))
                .toList();
    }

    static JsonNode summary(List<JsonNode> answer) {
        return answer.get(answer.size() - 1);
    }

    static List<String> lines(String... lines) {
        return Arrays.asList(lines);
    }
}
