package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.event.GatewayStatusChanged;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Wire;
import org.jspecify.annotations.Nullable;

/** What persons tell of outages, and what gateways say of the same hour: the visits of the tests are taken at 1:00. */
final class ToldOutages {
    static final Instant CUT = Instant.parse("2026-11-20T00:30:00Z");

    private ToldOutages() {}

    static String tell(String token, String scope, String value, Cause cause) {
        return post(
                        token,
                        Map.of(
                                "scope",
                                scope,
                                "value",
                                value,
                                "cause",
                                cause.name(),
                                "since",
                                CUT.toString(),
                                "text",
                                "連絡がありました"))
                .statusCode(201)
                .extract()
                .path("incidentId");
    }

    private static ValidatableResponse post(String token, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/incidents")
                .then();
    }

    static void allClear(String token, String incident) {
        put(
                        token,
                        "/incidents/" + incident + "/end",
                        Map.of("text", "復旧", "endedAt", CUT.plusSeconds(7200).toString()))
                .statusCode(200);
    }

    static ValidatableResponse put(String token, String path, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    static ValidatableResponse gathered(String token, String incident) {
        return get(token, "/incidents/" + incident + "/outages");
    }

    static ValidatableResponse outages(Clinic clinic) {
        return get(clinic.administrator(), "/outages").statusCode(200);
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    static void say(Clinic clinic, UUID gateway, GatewayMode mode, @Nullable Cause cause, int second) {
        Instant at = CUT.plusSeconds(second);
        Wire.send(new GatewayStatusChanged(gateway, clinic.code(), mode, cause, Map.of(), 0, null, at, at));
    }
}
