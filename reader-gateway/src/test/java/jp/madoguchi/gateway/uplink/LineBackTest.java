package jp.madoguchi.gateway.uplink;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitMode;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.declared;
import static jp.madoguchi.gateway.clinic.DeskApi.proof;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.gateway.clinic.DeskApi.visit;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.madoguchi.contracts.event.Cause;
import jp.madoguchi.contracts.event.DeclarationContent;
import jp.madoguchi.contracts.event.DeclarationTaken;
import jp.madoguchi.contracts.event.GatewayMode;
import jp.madoguchi.contracts.uplink.GatewayStatus;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.application.StandingLog;
import jp.madoguchi.gateway.clinic.FrontDoor;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.IdentifierJson;
import jp.madoguchi.web.Roles;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * 切れているあいだと戻ったあと: what is taken meanwhile is sent, and everybody is told. How soon a cut is seen is asked in
 * {@link LineCutTest}.
 */
@QuarkusTest
@WithTestResource(value = TestClinic.class, initArgs = @ResourceArg(name = "probes", value = "quick"))
class LineBackTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final ObjectMapper JSON = IdentifierJson.mapper();

    @Inject
    StandingLog log;

    @BeforeEach
    void healthy() {
        awaitHealthy();
        awaitAllTold();
    }

    @AfterEach
    void mend() {
        TestClinic.frontDoor().refuse("");
        TestClinic.frontDoor().refuseStatus("");
        awaitHealthy();
    }

    private void awaitAllTold() {
        await().untilAsserted(
                        () -> assertEquals(List.of(), log.untold(10).await().indefinitely()));
    }

    private static FrontDoor door() {
        return TestClinic.frontDoor();
    }

    private static void take(Map<String, Object> body) {
        clerk().body(body).post("/desk/visits").then().statusCode(201).body("saved", equalTo(true));
    }

    @Test
    void whatWasTakenMeanwhileIsSentOnceInOrderAndSealed() throws IOException, JoseException {
        TestClinic.toCluster().refuse();
        awaitMode("DEGRADED", PROMISED);
        int before = door().taken().size();
        Map<String, Object> first = proof("MYNAPORTAL_SCREEN", "秘密 一");
        first.remove("couldNotAsk");
        take(first);
        take(declared("秘密 二"));
        take(proof("ELIGIBILITY_CERTIFICATE", "秘密 三"));
        assertEquals(4, state().getLong("unsent"));

        TestClinic.toCluster().mend();
        awaitMode("NORMAL", Duration.ofSeconds(30));

        await().untilAsserted(() -> assertEquals(before + 4, door().taken().size()));
        List<UplinkEntry> taken = door().taken();
        assertEquals(
                LongStream.rangeClosed(1, taken.size()).boxed().toList(),
                taken.stream().map(UplinkEntry::sequence).toList());
        IntStream.range(1, taken.size())
                .forEach(i -> assertEquals(taken.get(i - 1).hash(), taken.get(i).previousHash()));
        assertTrue(taken.get(before).body().contains("\"couldNotAsk\":\"CLUSTER_UNREACHABLE\""));
        Long offset = taken.get(before).clockOffsetMillis();
        assertTrue(offset != null && Math.abs(offset - 60_000) < 1_000, "the clock differs by a minute");
        DeclarationTaken declaration = JSON.readValue(taken.get(before + 2).body(), DeclarationTaken.class);
        assertEquals("見本株式会社", open(declaration).workplace());
        assertEquals(20, open(declaration).declaredRatioPercent());
    }

    private static DeclarationContent open(DeclarationTaken declaration) throws IOException, JoseException {
        JsonWebEncryption envelope = new JsonWebEncryption();
        envelope.setCompactSerialization(declaration.sealed().jwe());
        assertEquals("ECDH-ES+A256KW", envelope.getAlgorithmHeaderValue());
        assertEquals(declaration.sealed().keyId().toString(), envelope.getKeyIdHeaderValue());
        envelope.setKey(door().keys().privateKey(declaration.sealed().keyId()).getPrivateKey());
        return JSON.readValue(envelope.getPayload(), DeclarationContent.class);
    }

    /** Its visit is held and checked again, so it must not pass for one of somebody who brought nothing. */
    @Test
    void aCardThatTheLineKeptFromBeingAskedWithIsTakenUnderThatCause() {
        TestClinic.toCluster().refuse();
        awaitMode("DEGRADED", Duration.ofSeconds(30));
        Map<String, Object> body = visit("NOTHING_PRESENTED", "見本 線");
        body.remove("couldNotAsk");
        body.put("knownPatient", true);
        body.put("decidedBy", "見本院長");

        clerk().body(body)
                .post("/desk/visits")
                .then()
                .statusCode(201)
                .body("visit.couldNotAsk", equalTo("CLUSTER_UNREACHABLE"))
                .body("visit.copay.clause", equalTo("NOTICE_2_3_KNOWN"));
    }

    @Test
    void anAnswerLostOnTheWayBackChangesNothing() {
        int before = door().taken().size();
        long parked = state().getLong("parked");
        door().loseNextAnswer();

        take(proof("MYNAPORTAL_SCREEN", "見本 一"));

        await().untilAsserted(() -> assertEquals(0, state().getLong("unsent")));
        assertEquals(before + 1, door().taken().size());
        assertEquals(parked, state().getLong("parked"));
    }

    @Test
    void aRefusedEntryIsParkedWithItsCodeAndTheRestGoesOn() {
        long parked = state().getLong("parked");
        door().refuse("madoguchi.desk.declaration-taken.v1");

        take(declared("見本 二"));
        take(proof("ELIGIBILITY_CERTIFICATE", "見本 三"));

        await().untilAsserted(() -> {
            assertEquals(0, state().getLong("unsent"));
            assertEquals(parked + 1, state().getLong("parked"));
        });
        clerk().get("/desk/journal")
                .then()
                .body("entries[0].state", equalTo("REFUSED"))
                .body("entries[0].code", equalTo("entry-type"));
    }

    @Test
    void theClusterLearnsWhenTheOutageBegan() {
        int before = door().statuses().size();
        TestClinic.toCluster().refuse();
        awaitMode("DEGRADED", PROMISED);
        String since = state().getString("since");
        await().untilAsserted(() -> assertEquals(
                List.of(since + " CLUSTER_UNREACHABLE"),
                log.untold(10).await().indefinitely().stream()
                        .map(status -> status.since() + " " + status.cause())
                        .toList(),
                "durable before anybody is told"));
        TestClinic.toCluster().mend();
        awaitMode("NORMAL", Duration.ofSeconds(30));

        await().untilAsserted(() -> {
            List<GatewayStatus> told = List.copyOf(door().statuses());
            GatewayStatus down = told.subList(before, told.size()).stream()
                    .filter(status -> status.mode() == GatewayMode.DEGRADED)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no word of the outage"));
            assertEquals(Cause.CLUSTER_UNREACHABLE, down.cause());
            assertEquals(since, down.since().toString());
            assertEquals(GatewayMode.NORMAL, told.get(told.size() - 1).mode());
            assertEquals(List.of(), log.untold(10).await().indefinitely());
        });
    }

    @Test
    void aStandingTheClusterRefusesIsShownAtTheDeskAndToldAgainFromThere() {
        long parked = state().getLong("parked");
        door().refuseStatus("DEGRADED");
        TestClinic.toCluster().refuse();
        awaitMode("DEGRADED", PROMISED);
        String since = state().getString("since");
        TestClinic.toCluster().mend();
        awaitMode("NORMAL", Duration.ofSeconds(30));
        await().untilAsserted(() -> assertEquals(parked + 1, state().getLong("parked")));

        String shown = "find { it.type == 'STANDING' }";
        JsonPath open = clerk().get("/desk/parked").jsonPath();
        assertEquals("constraint-violated", open.getString(shown + ".code"));
        assertEquals("窓口の状態の報告", open.getString(shown + ".typeLabel"));
        clerk().get("/page/parked").then().body(containsString("窓口の状態の報告"));

        door().refuseStatus("");
        clerk().post("/desk/parked/" + open.getLong(shown + ".sequence") + "/repair")
                .then()
                .statusCode(204);

        await().untilAsserted(() -> assertTrue(door().statuses().stream()
                .anyMatch(told -> told.since().toString().equals(since))));
        assertEquals(parked, state().getLong("parked"));
    }

    @Test
    void theOfflineTicketOpensTheDeskOnlyWhileTheSignInIsAway() {
        String ticket = clerk().post("/desk/offline-ticket")
                .then()
                .statusCode(200)
                .cookie("madoguchi_ticket")
                .extract()
                .path("ticket");
        byTicket(ticket, 401);
        TestClinic.toIdentity().refuse();
        await().untilAsserted(() -> assertEquals("OPEN", state().getString("identity")));

        byTicket(ticket, 200);
        given().cookie("madoguchi_ticket", ticket).get("/desk/state").then().statusCode(200);
        given().header("Authorization", "Ticket " + ticket)
                .post("/desk/offline-ticket")
                .then()
                .statusCode(409)
                .body("code", equalTo("ticket-needs-sign-in"));
        byTicket(ticket.substring(0, ticket.length() - 4) + "AAAA", 401);
        given().accept("text/html").get("/").then().statusCode(503);
        given().auth()
                .oauth2(TestTokens.clinic(Roles.GENERAL))
                .get("/desk/state")
                .then()
                .statusCode(200);
        TestClinic.toIdentity().mend();
        await().untilAsserted(() -> byTicket(ticket, 401));
    }

    private static void byTicket(String ticket, int status) {
        given().header("Authorization", "Ticket " + ticket)
                .get("/desk/state")
                .then()
                .statusCode(status);
    }

    @Test
    void aNoticeOfTheClusterStandsOnTheDesk() {
        String notice = "{\"kind\":\"GRANT_ENABLED\",\"text\":\"緊急時医療情報・資格確認機能を使えます\","
                + "\"refersTo\":null,\"at\":\"2026-11-20T00:00:00Z\"}";

        // The stream of before a cut may still count as a listener: what was not heard is told again.
        await().untilAsserted(() -> {
            door().tell(notice);
            assertTrue(state().getList("notices.text").contains("緊急時医療情報・資格確認機能を使えます"));
        });
    }
}
