package jp.madoguchi.testing.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * 包囲: fires everything at one door and tells what it gave away. A door holds when it never fails itself, refuses with a
 * problem whose code is in the catalogue, and repeats neither in the refusal nor in the log what was sent.
 */
public final class Siege {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String PROBLEM = "application/problem+json";
    private static final String EVENTS = "text/event-stream";
    private static final List<String> GIVEN_AWAY =
            List.of(HostileValues.SECRET, "Exception", "jp.madoguchi", "org.hibernate", "com.fasterxml", "drop table");

    private final URI base;
    private final Set<String> codes;

    /** Against the module that listens here and whose catalogue holds these codes; none where it keeps no catalogue. */
    public Siege(URI base, Set<String> codes) {
        this.base = base;
        this.codes = Set.copyOf(codes);
    }

    /** What the door did wrong; nothing when it held. */
    public List<String> of(Door door, SoundValues sound, String token) {
        List<String> faults = new ArrayList<>();
        try (LogWatch log = LogWatch.start()) {
            for (Shot shot : Shots.at(door, sound, token)) {
                fire(shot).ifPresent(fault -> faults.add(shot.name() + ": " + fault));
                log.taken()
                        .filter(line -> line.contains(HostileValues.SECRET))
                        .forEach(line -> faults.add(shot.name() + ": in the log: " + line));
            }
        }
        return List.copyOf(faults);
    }

    private Optional<String> fire(Shot shot) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(shot.path()))
                .timeout(Duration.ofSeconds(30))
                .method(shot.method(), HttpRequest.BodyPublishers.ofByteArray(shot.bytes()));
        shot.headers().forEach(request::header);
        try {
            HttpResponse<InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            return fault(shot, response.statusCode(), type(response), read(response));
        } catch (IOException broken) {
            // The door may hang up on a body it will not read to its end.
            return shot.expected() == 413 ? Optional.empty() : Optional.of("no answer: " + broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", stopped);
        }
    }

    private static String read(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            return type(response).startsWith(EVENTS) ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String type(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private Optional<String> fault(Shot shot, int status, String type, String body) {
        if (status >= 500) {
            return Optional.of(status + " " + body);
        }
        if (!shot.takes(status)) {
            return Optional.of(status + " and not " + shot.expected() + ": " + body);
        }
        return status < 400 ? Optional.empty() : refusal(status, type, body);
    }

    private Optional<String> refusal(int status, String type, String body) {
        Stream<String> given = GIVEN_AWAY.stream().filter(body::contains).map(text -> "gives away " + text);
        if (!type.startsWith(PROBLEM)) {
            return Optional.of(status + " as " + type);
        }
        JsonNode problem = json(body);
        String code = problem.path("code").asText();
        boolean isKnown = codes.isEmpty() || codes.contains(code);
        boolean isSame = problem.path("status").asInt() == status
                && problem.path("type").asText().equals("urn:madoguchi:problem:" + code)
                && problem.path("findings").isArray();
        return isKnown && isSame ? given.findFirst().map(fault -> fault + ": " + body) : Optional.of(body);
    }

    private static JsonNode json(String body) {
        try {
            return MAPPER.readTree(body);
        } catch (JsonProcessingException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }
}
