package jp.madoguchi.outage.rest;

import static jp.madoguchi.outage.rest.ToldOutages.CUT;
import static jp.madoguchi.outage.rest.ToldOutages.allClear;
import static jp.madoguchi.outage.rest.ToldOutages.gathered;
import static jp.madoguchi.outage.rest.ToldOutages.get;
import static jp.madoguchi.outage.rest.ToldOutages.outages;
import static jp.madoguchi.outage.rest.ToldOutages.put;
import static jp.madoguchi.outage.rest.ToldOutages.say;
import static jp.madoguchi.outage.rest.ToldOutages.tell;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.summary.SummaryCheck;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.VisitFixture;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

/** 障害 that a person opens: of one clinic at once, of many wherever a visit could not be asked about. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class OutageOfAnIncidentTest {
    private static final String OPERATOR = TestTokens.network(Roles.OPERATOR);

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();
    private final UUID gateway = UUID.randomUUID();
    private final String line = "回線" + UUID.randomUUID();

    /** 停電: no gateway says anything, and the visits come from paper. */
    @Test
    void opensTheOutageOfAClinicAndGoesWithItToTheSealedSummary() throws IOException {
        String incident = tell(clinic.administrator(), "CLINIC", clinic.code().wire(), Cause.POWER_CUT);
        String outage = outages(clinic)
                .body("outages.state", is(List.of("OPEN")))
                .body("outages[0].cause", is("POWER_CUT"))
                .body("outages[0].openedAt", is(CUT.toString()))
                .body("outages[0].incidentId", is(incident))
                .extract()
                .path("outages[0].outageId");
        assertEquals(
                incident,
                Wire.await(EventType.OUTAGE_OPENED, outage).path("incidentId").asText());
        String visit = visit(clinic);
        gathered(clinic.administrator(), incident)
                .statusCode(200)
                .body("outages", is(1))
                .body("lasting", is(1))
                .body("heldVisits", is(1));

        allClear(clinic.administrator(), incident);

        JsonNode ended = Wire.await(EventType.OUTAGE_ENDED, outage);
        assertEquals(1, ended.path("heldVisits").asInt());
        assertEquals(CUT.plusSeconds(7200).toString(), ended.path("endedAt").asText());
        outages(clinic).body("outages[0].state", is("ENDED"));
        Visits.put(clinic, visit, "closing", Map.of("reason", "来院取消")).statusCode(200);
        Wire.await(EventType.OUTAGE_CLOSED, outage);
        String text = get(clinic.administrator(), "/outages/" + outage + "/summary")
                .statusCode(200)
                .extract()
                .asString();
        long visits = SummaryCheck.verify(new StringReader(text)).match(sound -> sound.visits(), broken -> -1L);
        assertEquals(1, visits);
        outages(clinic).body("outages[0].state", is("OVER"));
    }

    @Test
    void gathersTheClinicsOfALineWhoseVisitsCouldNotBeAskedAboutAndNoOther() {
        Clinic late = Clinic.fresh();
        Clinic undisturbed = Clinic.fresh();
        Clinic elsewhere = Clinic.fresh();
        for (Clinic each : new Clinic[] {clinic, late, undisturbed}) {
            register(each, line);
        }
        visit(clinic);
        visit(elsewhere);
        String incident = tell(OPERATOR, "LINE", line, Cause.LINE_DOWN);
        visit(late);
        brokenChip(undisturbed);

        await().untilAsserted(() -> gathered(OPERATOR, incident)
                .body("outages", is(2))
                .body("lasting", is(2))
                .body("heldVisits", is(2)));
        gathered(clinic.token(Roles.GENERAL), incident).body("outages", is(1));
        gathered(elsewhere.administrator(), incident).statusCode(404);
        outages(undisturbed).body("outages", empty());
        outages(elsewhere).body("outages", empty());

        allClear(OPERATOR, incident);

        await().untilAsserted(() -> gathered(OPERATOR, incident).body("lasting", is(0)));
        outages(clinic).body("outages[0].state", is("ENDED")).body("outages[0].heldVisits", is(1));
        // One that was written on paper comes when all is over.
        visit(undisturbed);
        await().untilAsserted(() -> outages(undisturbed)
                .body("outages.state", is(List.of("ENDED")))
                .body("outages[0].incidentId", is(incident)));
    }

    @Test
    void joinsTheOutageThatTheGatewayOpened() {
        say(clinic, gateway, GatewayMode.DEGRADED, Cause.LINE_DOWN, 60);
        await().untilAsserted(() -> outages(clinic).body("outages", hasSize(1)));
        String outage = id(clinic);

        String incident = tell(clinic.administrator(), "PC", gateway.toString(), Cause.READER_BROKEN);
        say(clinic, gateway, GatewayMode.NORMAL, null, 600);

        await().untilAsserted(() -> outages(clinic)
                .body("outages.outageId", is(List.of(outage)))
                .body("outages[0].cause", is("READER_BROKEN"))
                .body("outages[0].state", is("OPEN")));
        allClear(clinic.administrator(), incident);
        await().untilAsserted(() -> outages(clinic)
                .body("outages.state", is(List.of("OVER")))
                .body("outages[0].endedAt", is(CUT.plusSeconds(7200).toString())));
    }

    @Test
    void isJoinedByTheOutageThatAGatewayOpensLaterAndLeavesItsEndToTheGateway() {
        register(clinic, line);
        String incident = tell(OPERATOR, "LINE", line, Cause.LINE_DOWN);
        say(clinic, gateway, GatewayMode.DEGRADED, Cause.CLUSTER_UNREACHABLE, 60);
        await().untilAsserted(() -> outages(clinic).body("outages[0].incidentId", is(incident)));
        visit(clinic);

        say(clinic, gateway, GatewayMode.NORMAL, null, 2400);

        await().untilAsserted(() -> outages(clinic)
                .body("outages.state", is(List.of("ENDED")))
                .body("outages[0].endedAt", is(CUT.plusSeconds(2400).toString()))
                .body("outages[0].heldVisits", is(1)));
        get(OPERATOR, "/incidents/" + incident).statusCode(200).body("state", is("OPEN"));
        assertEquals(1, Wire.all(EventType.OUTAGE_OPENED, id(clinic)).size());
    }

    /** The only gateway has died: a person ends its outage, and the visits stay to be checked. */
    @Test
    void isEndedByAPersonWithAReasonWhereNoGatewayEndsIt() throws SQLException {
        String unknown = UUID.randomUUID().toString();
        say(clinic, gateway, GatewayMode.DEGRADED, Cause.TERMINAL_BROKEN, 60);
        await().untilAsserted(() -> outages(clinic).body("outages", hasSize(1)));
        String visit = visit(clinic);
        String outage = id(clinic);
        end(clinic, outage, Map.of("reason", "端末の故障")).statusCode(422).body("findings.rule", is(List.of("OUT-405")));
        Sql.change(
                database,
                "update gateway_report set heard_at = heard_at - interval '1 hour' where gateway_id = ?::uuid",
                gateway.toString());

        end(clinic, outage, Map.of("reason", "端末の故障", "endedAt", CUT.toString()))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-404")));
        end(clinic, outage, Map.of("reason", " ")).statusCode(400);
        end(Clinic.fresh(), outage, Map.of("reason", "端末の故障")).statusCode(404);
        end(clinic, unknown, Map.of("reason", "端末の故障")).statusCode(404);
        String endedAt = CUT.plusSeconds(7200).toString();
        end(clinic, outage, Map.of("reason", "端末の故障", "endedAt", endedAt)).statusCode(204);
        end(clinic, outage, Map.of("reason", "端末の故障")).statusCode(409).body("code", is("outage-ended"));

        assertEquals(
                1, Wire.await(EventType.OUTAGE_ENDED, outage).path("heldVisits").asInt());
        outages(clinic)
                .body("outages[0].state", is("ENDED"))
                .body("outages[0].endReason", is("端末の故障"))
                .body("outages[0].heldVisits", is(1));
        get(clinic.administrator(), "/outages/" + outage + "/summary").statusCode(409);
        Visits.put(clinic, visit, "closing", Map.of("reason", "来院取消")).statusCode(200);
        Wire.await(EventType.OUTAGE_CLOSED, outage);
        assertEquals(
                List.of("outage-ended closing"),
                Sql.rows(
                        database,
                        "select concat_ws(' ', action, purpose) from audit_log where chain = ? and subject = ?",
                        clinic.code().wire(),
                        outage));
    }

    private static String id(Clinic clinic) {
        return outages(clinic).extract().path("outages[0].outageId");
    }

    private static ValidatableResponse end(Clinic clinic, String outage, Map<String, String> body) {
        return put(clinic.administrator(), "/outages/" + outage + "/end", body);
    }

    private static void register(Clinic clinic, String line) {
        put(
                        OPERATOR,
                        "/clinics/" + clinic.code(),
                        Map.of("name", "新橋診療所", "line", line, "registeredPhone", "03-0000-0000"))
                .statusCode(201)
                .body("$", not(hasKey("told")));
    }

    private static String visit(Clinic clinic) {
        return Visits.held(clinic, VisitFixture.taro("東京都港区", null), null);
    }

    /** One patient's card is no trouble of the clinic. */
    private static void brokenChip(Clinic clinic) {
        UUID id = UUID.randomUUID();
        Wire.send(Visits.visit(clinic, id, VisitFixture.taro("東京都港区", null), Cause.CHIP_BROKEN, null));
        Visits.awaitHeld(clinic, id.toString());
    }
}
