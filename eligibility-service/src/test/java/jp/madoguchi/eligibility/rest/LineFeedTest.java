package jp.madoguchi.eligibility.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.eligibility.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A feed that a sender of this test writes, read batch by batch. */
class LineFeedTest {
    private static final EligibilityConfig CONFIG = Settings.of(Map.of("bulk-silence", "300ms", "bulk-linger", "20ms"));

    private final Vertx vertx = Vertx.vertx();
    private final BlockingQueue<String> read = new LinkedBlockingQueue<>();
    private HttpClientRequest sender;

    @BeforeEach
    void openAFeed() throws Exception {
        HttpServer server = done(vertx.createHttpServer()
                .requestHandler(request -> read(new LineFeed(request, vertx, CONFIG).open()))
                .listen(0)
                .toCompletionStage());
        sender = done(vertx.createHttpClient()
                .request(HttpMethod.POST, server.actualPort(), "localhost", "/")
                .toCompletionStage());
        sender.setChunked(true);
        done(sender.sendHead().toCompletionStage());
    }

    @AfterEach
    void stop() {
        vertx.close();
    }

    @Test
    void endsWhenNoLineComesForTooLong() throws Exception {
        assertEquals("silent", next());
    }

    @Test
    void takesPartOfALineForSilence() throws Exception {
        sender.write("half a li");

        assertEquals("silent", next());
    }

    @Test
    void handsOnWhatCameBeforeTheSilence() throws Exception {
        sender.write("one\ntwo\nhalf");

        assertEquals("one two", next());
        assertEquals("silent", next());
    }

    @Test
    void isNotSilentWhenItsSenderIsDone() throws Exception {
        sender.end("one\ntwo");

        assertEquals("one two", next());
        assertEquals("ended", next());
    }

    private void read(LineFeed feed) {
        feed.next().subscribe().with(lines -> {
            if (lines.isEmpty()) {
                read.add(feed.fellSilent() ? "silent" : "ended");
            } else {
                read.add(String.join(
                        " ",
                        lines.stream().map(line -> line.text().toString(UTF_8)).toList()));
                read(feed);
            }
        });
    }

    private String next() throws InterruptedException {
        return String.valueOf(read.poll(30, TimeUnit.SECONDS));
    }

    private static <T> T done(CompletionStage<T> stage) throws Exception {
        return stage.toCompletableFuture().get(30, TimeUnit.SECONDS);
    }
}
