package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.TARO_BORN;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.architecture.Covers;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class HeldVisitEndResourceTest {
    private final Clinic clinic = Clinic.fresh();

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
    }

    @BeforeEach
    void awaitTheIndex() {
        Index.awaitBothTaros();
    }

    @Test
    void leavesAnAmbiguousVisitToAPersonWhoChoosesByALookup() {
        String visit = Visits.held(clinic, taro(null, "東京"), null);
        String ambiguous =
                Visits.held(clinic, new CardFace("新橋 太郎", null, TARO_BORN, Sex.MALE, "東京都", null, null), null);
        Index.grant(clinic);

        Visits.reconcile(clinic)
                .body("reconciled.visitId", is(List.of(visit)))
                .body("stillHeld.visitId", is(List.of(ambiguous)))
                .body("stillHeld.code", is(List.of("ambiguous")));
        Visits.reconcile(clinic).body("stillHeld.code", is(List.of("ambiguous")));

        String lookup = Index.lookUpTaroOfAdachi(clinic);
        Visits.put(clinic, ambiguous, "reconciliation", Map.of("lookupId", lookup))
                .statusCode(200)
                .body("result", is("CURRENT"))
                .body("state", is("RECONCILED"));
        Visits.put(clinic, ambiguous, "reconciliation", Map.of("lookupId", lookup))
                .statusCode(409)
                .body("code", is("visit-not-held"));
        List<JsonNode> facts = awaitFacts(ambiguous, 2);
        assertEquals("AMBIGUOUS", facts.get(0).path("result").asText());
        assertEquals("CURRENT", facts.get(1).path("result").asText());
        assertEquals("東京都足立区皇居裏1", facts.get(1).path("person").path("address").asText());
    }

    @Test
    void settlesByNoLookupOfAnotherDayOrWithoutADetail() {
        String visit = Visits.held(clinic, taro("東京都", null), null);
        Index.grant(clinic);
        Map<String, String> criteria =
                Map.of("name", "新橋太郎", "birthDate", "1954-03-26", "sex", "MALE", "address", "東京都");
        String listedToday =
                Index.lookUp(clinic.administrator(), criteria).extract().path("lookupId");

        Visits.put(clinic, visit, "reconciliation", Map.of("lookupId", listedToday))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-301", "OUT-302")));
        Visits.put(
                        clinic,
                        visit,
                        "reconciliation",
                        Map.of("lookupId", UUID.randomUUID().toString()))
                .statusCode(404);
    }

    /** 《次の患者へ》: the next patient's detail is no answer about the visit that was opened before. */
    @Test
    @Covers("OUT-316")
    void settlesByNoLookupOfAnotherPatient() {
        CardFace jiro = new CardFace("新橋 次郎", null, TARO_BORN.plusDays(1), Sex.MALE, "東京都足立区", null, null);
        String visit = Visits.held(clinic, jiro, null);
        Index.grant(clinic);

        Visits.put(clinic, visit, "reconciliation", Map.of("lookupId", Index.lookUpTaroOfAdachi(clinic)))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-316")));
        Visits.list(clinic).body("visits[0].state", is("HELD"));
    }

    @Test
    void closesWithAReasonOnceAndByAnAdministratorOnly() {
        String visit = Visits.held(clinic, taro(null, null), null);
        Index.grant(clinic);
        Visits.reconcile(clinic).body("stillHeld.code", is(List.of("four-items-incomplete")));

        given().auth()
                .oauth2(clinic.token(Roles.MEDICAL_VIEWER))
                .contentType("application/json")
                .body(Map.of("reason", "来院取消"))
                .put("/held-visits/" + visit + "/closing")
                .then()
                .statusCode(403);
        Visits.put(clinic, visit, "closing", Map.of("reason", " ")).statusCode(400);
        Visits.put(clinic, visit, "closing", Map.of("reason", "来院取消"))
                .statusCode(200)
                .body("state", is("CLOSED"))
                .body("closingReason", is("来院取消"));
        JsonNode fact = Wire.await(EventType.VISIT_CLOSED, visit);
        assertEquals("LINE_DOWN", fact.path("cause").asText());
        assertTrue(fact.path("result").isNull());
        assertFalse(fact.toString().contains("来院取消"));
        Visits.put(clinic, visit, "closing", Map.of("reason", "来院取消"))
                .statusCode(409)
                .body("code", is("visit-not-held"));
        assertEquals(1, Wire.all(EventType.VISIT_CLOSED, visit).size());
    }

    private static List<JsonNode> awaitFacts(String visit, int count) {
        await().untilAsserted(() ->
                assertEquals(count, Wire.all(EventType.VISIT_RECONCILED, visit).size()));
        return Wire.all(EventType.VISIT_RECONCILED, visit);
    }
}
