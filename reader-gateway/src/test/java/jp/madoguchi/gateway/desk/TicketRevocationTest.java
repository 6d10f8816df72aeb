package jp.madoguchi.gateway.desk;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.gateway.clinic.DeskApi.awaitHealthy;
import static jp.madoguchi.gateway.clinic.DeskApi.clerk;
import static jp.madoguchi.gateway.clinic.DeskApi.state;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.contracts.uplink.UplinkEntry;
import jp.madoguchi.gateway.clinic.FrontDoor;
import jp.madoguchi.gateway.clinic.TestClinic;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 控えを取り戻す: a ticket serves one outage, or until an administrator says otherwise; who used it is told afterwards. */
@QuarkusTest
@WithTestResource(value = TestClinic.class, initArgs = @ResourceArg(name = "probes", value = "quick"))
class TicketRevocationTest {
    @BeforeEach
    @AfterEach
    void healthy() {
        awaitHealthy();
    }

    private static String ticket() {
        return clerk().post("/desk/offline-ticket")
                .then()
                .statusCode(200)
                .body("account", equalTo("tester"))
                .extract()
                .path("ticket");
    }

    private static RequestSpecification administrator() {
        return given().auth().oauth2(TestTokens.clinic(Roles.ADMINISTRATOR));
    }

    private static void byTicket(String ticket, int status) {
        given().header("Authorization", "Ticket " + ticket)
                .get("/desk/state")
                .then()
                .statusCode(status);
    }

    private static void awaitIdentity(String breaker) {
        await().untilAsserted(() -> assertEquals(breaker, state().getString("identity")));
    }

    private static List<String> actions(String action) {
        return TestClinic.frontDoor().taken().stream()
                .filter(entry -> entry.type().equals("madoguchi.desk.action-recorded.v1"))
                .map(UplinkEntry::body)
                .filter(body -> body.contains("\"" + action + "\""))
                .toList();
    }

    @Test
    void aTicketServesOneOutageAndItsUseIsAFact() {
        String served = ticket();
        String unused = ticket();
        int before = actions("SIGNED_IN_BY_TICKET").size();
        TestClinic.toIdentity().refuse();
        awaitIdentity("OPEN");
        byTicket(served, 200);
        byTicket(served, 200);
        TestClinic.toIdentity().mend();
        awaitIdentity("CLOSED");
        await().untilAsserted(() ->
                assertEquals(before + 1, actions("SIGNED_IN_BY_TICKET").size()));
        administrator().get("/desk/offline-tickets").then().body("account", hasItem("tester"));

        TestClinic.toIdentity().refuse();
        awaitIdentity("OPEN");

        byTicket(served, 401);
        byTicket(unused, 200);
        given().header("Authorization", "Ticket " + unused)
                .post("/desk/sign-out")
                .then()
                .statusCode(200)
                .body("next", equalTo("/"));
    }

    /** The machine's clock runs three hours ahead of the cluster's: every fresh token has run out by it. */
    @Test
    void aMachineWhoseClockRunsAheadIsNotLockedOutByASignInThatAnswers() {
        String ticket = ticket();
        byTicket(ticket, 401);
        try {
            TestClinic.frontDoor().setAhead(Duration.ofHours(-3));

            await().untilAsserted(() -> byTicket(ticket, 200));
            given().auth()
                    .oauth2(TestTokens.expired(Roles.GENERAL))
                    .get("/desk/state")
                    .then()
                    .statusCode(401);
            assertEquals("CLOSED", state().getString("identity"));
        } finally {
            TestClinic.frontDoor().setAhead(FrontDoor.AHEAD);
        }
        await().untilAsserted(() -> byTicket(ticket, 401));
    }

    @Test
    void anAdministratorTakesAllOfThemBack() {
        String ticket = ticket();
        int before = actions("TICKETS_REVOKED").size();
        clerk().delete("/desk/offline-tickets").then().statusCode(403);
        clerk().get("/desk/offline-tickets").then().statusCode(403);

        administrator().delete("/desk/offline-tickets").then().statusCode(200).body("revoked", greaterThan(0));

        administrator().get("/desk/offline-tickets").then().body("size()", equalTo(0));
        await().untilAsserted(() ->
                assertEquals(before + 1, actions("TICKETS_REVOKED").size()));
        TestClinic.toIdentity().refuse();
        awaitIdentity("OPEN");
        byTicket(ticket, 401);
    }

    @Test
    void whoDeclaredWhatIsAFact() {
        int declared = actions("TROUBLE_DECLARED").size();
        clerk().body("{\"cause\":\"POWER_CUT\"}").put("/desk/trouble").then().statusCode(204);
        assertEquals("POWER_CUT", state().getString("cause"));
        clerk().delete("/desk/trouble").then().statusCode(204);
        clerk().delete("/desk/trouble").then().statusCode(204);

        await().untilAsserted(() -> {
            assertEquals(declared + 1, actions("TROUBLE_DECLARED").size());
            assertEquals(
                    1,
                    actions("TROUBLE_RETRACTED").stream()
                            .filter(body -> body.contains("\"POWER_CUT\"") && body.contains("\"account\":\"tester\""))
                            .count());
        });
    }
}
