package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
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
