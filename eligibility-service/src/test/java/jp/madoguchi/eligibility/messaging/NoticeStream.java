package jp.madoguchi.eligibility.messaging;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jp.madoguchi.eligibility.Clinic;
import org.jspecify.annotations.Nullable;

/** A gateway that listens: the lines of its stream as they arrive. */
final class NoticeStream implements AutoCloseable {
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Stream<String>>> response;
    private final CompletableFuture<Void> listening;

    NoticeStream(Clinic clinic, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/gateway/stream"))
                .header("Authorization", "Bearer " + clinic.token())
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        response = HttpClient.newHttpClient().sendAsync(request.build(), HttpResponse.BodyHandlers.ofLines());
        listening = response.thenAcceptAsync(answer -> answer.body().forEach(lines::add));
    }

    List<String> lines() {
        return lines;
    }

    /** The data of the notices heard so far. */
    List<String> notices() {
        return starting("data:");
    }

    List<String> ids() {
        return starting("id:");
    }

    private List<String> starting(String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.substring(field.length()).strip())
                .toList();
    }

    @Override
    public void close() {
        response.join().body().close();
        listening.cancel(true);
    }
}
