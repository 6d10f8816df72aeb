package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.rest.ToldOutages.CUT;
import static jp.madoguchi.outage.rest.ToldOutages.allClear;
import static jp.madoguchi.outage.rest.ToldOutages.get;
import static jp.madoguchi.outage.rest.ToldOutages.outages;
import static jp.madoguchi.outage.rest.ToldOutages.put;
import static jp.madoguchi.outage.rest.ToldOutages.say;
import static jp.madoguchi.outage.rest.ToldOutages.tell;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

/** 障害の経過: what somebody reads who was not there. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class OutageTimelineTest {
    private static final String OPERATOR = TestTokens.network(Roles.OPERATOR);

    private final Clinic clinic = Clinic.fresh();
    private final UUID gateway = UUID.randomUUID();

    @Test
    void tellsTheCausesTheIncidentAndTheEndOfAnOutage() {
        String line = registered();
        say(clinic, gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN, 60);
        await().untilAsserted(() -> outages(clinic).body("outages.state", is(List.of("OPEN"))));
        say(clinic, gateway, GatewayMode.DEGRADED, Cause.POWER_CUT, 120);
        await().untilAsserted(() -> outages(clinic).body("outages.cause", is(List.of("POWER_CUT"))));
        String incident = tell(OPERATOR, "LINE", line, Cause.LINE_DOWN);
        given().auth()
                .oauth2(OPERATOR)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "復旧作業中"))
                .post("/incidents/" + incident + "/updates")
                .then()
                .statusCode(200);
        String outage = outages(clinic).extract().path("outages[0].outageId");

        get(clinic.token(Roles.GENERAL), "/outages/" + outage)
                .statusCode(200)
                .body("institution", is(clinic.code().wire()))
                .body("outage.state", is("OPEN"))
                .body("timeline.kind", is(List.of("OPENED", "CAUSE", "INCIDENT", "INCIDENT")))
                .body("timeline[0].at", is(CUT.plusSeconds(60).toString()))
                .body("timeline[0].text", is("受付の障害が始まりました（" + Cause.LINE_DOWN.label() + "）"))
                .body("timeline[1].at", is(CUT.plusSeconds(120).toString()))
                .body("timeline[1].text", containsString(Cause.POWER_CUT.label()))
                .body("timeline[2].incidentId", is(incident))
                .body("timeline[2].text", containsString(line))
                .body("timeline[3].text", containsString("続報：復旧作業中"));

        allClear(OPERATOR, incident);
        say(clinic, gateway, GatewayMode.NORMAL, null, 3600);
        await().untilAsserted(() -> get(OPERATOR, "/outages/" + outage)
                .statusCode(200)
                .body("outage.state", is("OVER"))
                .body("timeline.kind", contains("OPENED", "CAUSE", "ENDED", "INCIDENT", "INCIDENT", "SEALED"))
                .body("timeline[2].at", is(CUT.plusSeconds(3600).toString()))
                .body("timeline[2].text", is("端末がすべて通常に戻りました")));
    }

    @Test
    void tellsNobodyOfAnotherClinicsOutage() {
        tell(clinic.administrator(), "CLINIC", clinic.code().wire(), Cause.POWER_CUT);
        String outage = outages(clinic).extract().path("outages[0].outageId");

        get(clinic.administrator(), "/outages/" + outage)
                .statusCode(200)
                .body("timeline.kind", contains("OPENED", "INCIDENT"));
        get(Clinic.fresh().administrator(), "/outages/" + outage).statusCode(404);
        get(OPERATOR, "/outages/" + UUID.randomUUID()).statusCode(404);
    }

    private String registered() {
        String line = "回線" + UUID.randomUUID();
        put(
                        OPERATOR,
                        "/clinics/" + clinic.code(),
                        Map.of("name", "新橋診療所", "line", line, "registeredPhone", "03-0000-0000"))
                .statusCode(201);
        return line;
    }
}
