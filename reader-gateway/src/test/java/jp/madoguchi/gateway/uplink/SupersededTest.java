package jp.madoguchi.gateway.uplink;

import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.Map;
import jp.madoguchi.gateway.clinic.TestClinic;
import org.junit.jupiter.api.Test;

/** 引き継がれた端末: falls silent for good, and says so; the desk goes on. */
@QuarkusTest
@WithTestResource(TestClinic.class)
@TestProfile(SupersededTest.AGatewayOfItsOwn.class)
class SupersededTest {
    @Test
    void sendsNothingMoreAndSaysSo() {
        awaitHealthy();
        TestClinic.frontDoor().refuseBatches("{\"status\":409,\"code\":\"gateway-superseded\"}", 1);

        take("見本 旧");

        await().untilAsserted(() -> assertTrue(state().getList("notices.kind").contains("GATEWAY_SUPERSEDED")));
        int arrived = TestClinic.frontDoor().arrivals().size();
        take("見本 新");
        await().during(Duration.ofSeconds(2))
                .until(() -> TestClinic.frontDoor().arrivals().size() == arrived);
        assertEquals(2, state().getLong("unsent"));
        clerk().get("/page/now")
                .then()
                .statusCode(200)
                .body(containsString("superseded"))
                .body(containsString("引き継がれた端末"))
                .body(containsString("未送信 <b>2</b> 件"));
    }

    private static void take(String name) {
        clerk().body(proof("ELIGIBILITY_CERTIFICATE", name))
                .post("/desk/visits")
                .then()
                .statusCode(201);
    }

    /** 自分だけの端末: what it learns it never forgets. */
    public static final class AGatewayOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("gateway.status-interval", "2s");
        }
    }
}
