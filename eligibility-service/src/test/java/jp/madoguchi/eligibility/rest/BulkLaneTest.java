package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
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
        HttpClient client = vertx.createHttpClient();
        List<HttpClientRequest> feeds = new ArrayList<>();
        for (int i = 0; i < config.bulkFeeds(); i++) {
            HttpClientRequest feed = client.request(Feed.options(RegistryFixture.implementingBody()))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            feed.setChunked(true)
                    .sendHead()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(30, TimeUnit.SECONDS);
            feeds.add(feed);
        }

        await().untilAsserted(() -> another().statusCode(503).body("code", equalTo("feeds-full")));
        another().header("Retry-After", equalTo("5"));
        for (HttpClientRequest feed : feeds) {
            feed.end();
        }

        await().untilAsserted(() -> another().statusCode(200));
        assertEquals(config.bulkFeeds(), feeds.size());
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
