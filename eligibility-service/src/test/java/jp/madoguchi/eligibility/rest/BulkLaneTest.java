package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.eligibility.EligibilityConfig;
import jp.madoguchi.testing.TestPlatform;
import org.junit.jupiter.api.Test;

/** Feeds leave live checks their connections. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class BulkLaneTest {
    @Inject
    Vertx vertx;

    @Inject
    EligibilityConfig config;

    @Inject
    MeterRegistry meters;

    @Test
    void takesSoManyFeedsAtATimeAndTellsTheNextWhenToComeAgain() throws Exception {
        RegistryFixture.registerInsurers();
        List<HttpClientRequest> feeds = takeEveryPlace();

        await().untilAsserted(() -> another().statusCode(503).body("code", equalTo("feeds-full")));
        another().header("Retry-After", equalTo("5"));
        for (HttpClientRequest feed : feeds) {
            feed.end();
        }

        await().untilAsserted(() -> another().statusCode(200));
        assertEquals(config.bulkFeeds(), feeds.size());
    }

    @Test
    void givesThePlacesOfSilentFeedsBackAndSaysSo() throws Exception {
        RegistryFixture.registerInsurers();
        List<HttpClientRequest> feeds = takeEveryPlace();
        String number = RegistryFixture.freshNumber();
        feeds.get(0).write(Feed.line("silent-" + number, 1, number) + "\nhalf of the nex");
        await().untilAsserted(() -> another().statusCode(503));

        List<String> answer = done(feeds.get(0).response().compose(HttpClientResponse::body))
                .toString()
                .lines()
                .toList();
        JsonNode last = Feed.json(answer.get(1));

        assertEquals("registered", Feed.json(answer.get(0)).path("result").asText());
        assertFalse(last.path("complete").asBoolean());
        assertEquals("feed-silent", last.path("code").asText());
        assertEquals(2, last.path("resumeFrom").asLong());
        SeenProblems.note("feed-silent");
        await().untilAsserted(() -> another().statusCode(200));
        feeds.forEach(HttpClientRequest::reset);
    }

    /** Backpressure stops who reads nothing, and would keep his place for him as long as he likes. */
    @Test
    void givesThePlacesBackOfSendersWhoReadNoReport() throws Exception {
        RegistryFixture.registerInsurers();
        String number = RegistryFixture.freshNumber();
        String good = Feed.line("unread-" + number, 1, number);
        double before = unread();
        List<Socket> senders = new ArrayList<>();
        for (int i = 0; i < config.bulkFeeds(); i++) {
            senders.add(sendAndNeverRead(i == 0 ? good + "\n" : ""));
        }

        await().untilAsserted(() -> another().statusCode(503));
        await().untilAsserted(() -> assertEquals(before + config.bulkFeeds(), unread()));

        await().untilAsserted(() -> another().statusCode(200));
        assertEquals(List.of("unchanged"), Feed.words(Feed.send(RegistryFixture.implementingBody(), Feed.lines(good))));
        for (Socket sender : senders) {
            sender.close();
        }
    }

    private double unread() {
        return meters.counter("madoguchi.registry.feeds.unread").count();
    }

    /** Lines that are none: two bytes each, and a report of many times as much that soon fits no buffer any more. */
    private static Socket sendAndNeverRead(String first) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("localhost", RestAssured.port));
        OutputStream out = socket.getOutputStream();
        out.write(("POST /registry/persons/bulk HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + RegistryFixture.implementingBody()
                        + "\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n")
                .getBytes(US_ASCII));
        chunk(out, first);
        Thread writer = new Thread(
                () -> {
                    try {
                        while (true) {
                            chunk(out, "x\n".repeat(2000));
                        }
                    } catch (IOException ended) {
                        // The service closed the connection, or the test did.
                    }
                },
                "never-reads");
        writer.setDaemon(true);
        writer.start();
        return socket;
    }

    private static void chunk(OutputStream out, String lines) throws IOException {
        byte[] bytes = lines.getBytes(UTF_8);
        if (bytes.length > 0) {
            out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(US_ASCII));
        }
    }

    private List<HttpClientRequest> takeEveryPlace() throws Exception {
        HttpClient client = vertx.createHttpClient();
        List<HttpClientRequest> feeds = new ArrayList<>();
        for (int i = 0; i < config.bulkFeeds(); i++) {
            HttpClientRequest feed = done(client.request(Feed.options(RegistryFixture.implementingBody())));
            done(feed.setChunked(true).sendHead());
            feeds.add(feed);
        }
        return feeds;
    }

    private static <T> T done(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private static ValidatableResponse another() {
        return given().config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)))
                .auth()
                .oauth2(RegistryFixture.implementingBody())
                .contentType("application/x-ndjson")
                .body("")
                .post("/registry/persons/bulk")
                .then();
    }
}
