package jp.madoguchi.gateway;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.nio.file.Path;
import java.util.Map;
import jp.madoguchi.testing.TestFolder;
import org.junit.jupiter.api.Test;

/** 端末だけで立ち上がる: the packaged gateway with nothing at the other end of any line. */
@QuarkusIntegrationTest
@WithTestResource(GatewayIT.Nothing.class)
class GatewayIT {
    @Test
    void startsAloneAndSaysWhatItCannotReach() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'journal' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'face-folder' }.status", equalTo("UP"));
        given().get("/desk/state").then().statusCode(401).body("code", equalTo("unauthenticated"));
        // Until the probes have found out, the page still sends to a sign-in that is not there.
        await().untilAsserted(() -> given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/")
                .then()
                .statusCode(503)
                .body(containsString("サインインの確認先につながりません")));
        given().get("/q/metrics").then().statusCode(anyOf(equalTo(401), equalTo(503)));
    }

    /** 何もないところ: a home and a folder on this machine, and addresses nobody answers at. */
    public static final class Nothing implements QuarkusTestResourceLifecycleManager {
        private final Path folder = TestFolder.create("alone");

        @Override
        public Map<String, String> start() {
            return Map.of(
                    "gateway.home", folder.resolve("home").toString(),
                    "gateway.face-folder", folder.resolve("face").toString(),
                    "gateway.id", "0193a000-0000-7000-8000-000000000002",
                    "gateway.institution", "1311234569",
                    "gateway.uplink-url", "http://127.0.0.1:1",
                    "quarkus.oidc.auth-server-url", "http://127.0.0.1:1/realms/madoguchi",
                    "quarkus.oidc-client.client-id", "reader-gateway-1",
                    "quarkus.oidc-client.credentials.secret", "test");
        }

        @Override
        public void stop() {
            TestFolder.remove(folder);
        }
    }
}
