package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.coverage;
import static jp.madoguchi.outage.domain.EnrolleeFixture.ending;
import static jp.madoguchi.outage.domain.EnrolleeFixture.numbers;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class HeldVisitResourceTest {
    private static final UUID LOST = UUID.randomUUID();
    private static final CardFace KANDA =
            new CardFace("神田 次郎", null, LocalDate.of(1960, 6, 6), Sex.MALE, "東京都千代田区1", null, null);
    private static final CardFace NOBODY =
            new CardFace("存在 しない", null, LocalDate.of(1960, 6, 6), Sex.MALE, "東京都千代田区1", null, null);

    private final Clinic clinic = Clinic.fresh();

    @BeforeAll
    static void sayWhoIsRegistered() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
        Index.say(
                LOST,
                1,
                new PersonFacts("神田 次郎", null, null, LocalDate.of(1960, 6, 6), Sex.MALE, null, "東京都千代田区1", null, null),
                List.of(
                        ending(coverage("06139000", "8", "8", "前の保険者", "2016-04-01"), null, Visits.DAY),
                        coverage(
                                "06010003",
                                "9",
                                "9",
                                "次の保険者",
                                Visits.DAY.plusDays(1).toString())));
    }

    @BeforeEach
    void awaitTheIndex() {
        Clinic other = Clinic.fresh();
        Index.grant(other);
        Index.awaitHits(other, Map.of("name", "新橋太郎", "birthDate", "1954-03-26", "sex", "MALE", "address", "東京都"), 2);
        Index.awaitHits(other, Map.of("name", "神田次郎", "birthDate", "1960-06-06", "sex", "MALE", "address", "東京都"), 1);
        Index.awaitHits(other, Map.of("name", "存在しない", "birthDate", "1960-06-06", "sex", "MALE", "address", "東京都"), 0);
    }

    @Test
    void reconcilesByFourItemsInsideAGrantAsOfTheVisitsOwnDay() {
        String current = Visits.held(clinic, taro("東京都港区〇〇5丁目500-1", null), null);
        String lost = Visits.held(clinic, KANDA, null);
        String grant = Index.grant(clinic);

        Visits.reconcile(clinic)
                .body("reconciled", hasSize(2))
                .body("stillHeld", empty())
                .body("reconciled.find { it.visitId == '" + current + "' }.result", is("CURRENT"))
                .body("reconciled.find { it.visitId == '" + current + "' }.method", is("FOUR_ITEMS"))
                .body("reconciled.find { it.visitId == '" + lost + "' }.result", is("LOST"))
                .body("reconciled.confirmationDate", is(List.of("2026-11-20", "2026-11-20")));

        JsonNode fact = Wire.await(EventType.VISIT_RECONCILED, current);
        assertEquals(grant, fact.path("grantId").asText());
        assertEquals(
                "06139000",
                fact.path("coverage").path("numbers").path("insurerNumber").asText());
        assertEquals("新橋 太郎", fact.path("person").path("name").asText());
        assertEquals(
                "前の保険者",
                Wire.await(EventType.VISIT_RECONCILED, lost)
                        .path("coverage")
                        .path("insurerName")
                        .asText());
    }

    @Test
    void reconcilesByShownNumbersWithoutAGrant() {
        String visit = Visits.held(clinic, taro(null, null), numbers("06139000", "9550", "54321", null));

        Visits.reconcile(clinic)
                .body("reconciled.result", is(List.of("CURRENT")))
                .body("reconciled.method", is(List.of("NUMBER")));

        assertTrue(Wire.await(EventType.VISIT_RECONCILED, visit).path("grantId").isNull());
    }

    @Test
    void keepsFourItemVisitsWaitingWithoutAGrant() {
        String visit = Visits.held(clinic, taro("東京都港区", null), null);

        Visits.reconcile(clinic)
                .body("reconciled", empty())
                .body("stillHeld.visitId", is(List.of(visit)))
                .body("stillHeld.code", is(List.of("grant-not-enabled")));
        Visits.list(clinic)
                .body("held", is(1))
                .body("visits[0].state", is("HELD"))
                .body("visits[0].waitsFor", startsWith("券面4情報による確認には"));
        Index.grant(clinic);
        Visits.list(clinic).body("visits[0]", not(hasKey("waitsFor")));
    }

    @Test
    void leavesWhomTheFourItemsDoNotFindToAPersonAndTellsNobodyBeforeThat() {
        String visit = Visits.held(clinic, NOBODY, null);
        Index.grant(clinic);

        for (int again = 0; again < 2; again++) {
            Visits.reconcile(clinic)
                    .header("Index-As-Of", startsWith("2"))
                    .header("Index-Lag-Millis", matchesPattern("\\d+"))
                    .body("reconciled", empty())
                    .body("stillHeld.code", is(List.of("not-found")))
                    .body("stillHeld[0].reason", containsString("性別は保険者が登録している情報で"));
        }
        Visits.list(clinic)
                .body("held", is(1))
                .body("visits[0].state", is("HELD"))
                .body("visits[0].result", is("NOT_FOUND"))
                .body("visits[0].waitsFor", startsWith("控えた4情報では情報が存在しません"));
        Visits.put(Clinic.fresh(), visit, "absence", Map.of()).statusCode(404);
        Visits.put(clinic, visit, "absence", Map.of())
                .statusCode(200)
                .body("state", is("RECONCILED"))
                .body("result", is("NOT_FOUND"));
        Visits.put(clinic, visit, "absence", Map.of()).statusCode(409).body("code", is("visit-not-held"));

        assertTrue(
                Wire.await(EventType.VISIT_RECONCILED, visit).path("coverage").isNull());
        assertEquals(1, Wire.all(EventType.VISIT_RECONCILED, visit).size());
        Visits.list(clinic).body("held", is(0)).body("visits[0].state", is("RECONCILED"));
    }

    @Test
    void takesNobodysWordForAnAbsenceThatNoSearchHasFound() {
        String visit = Visits.held(clinic, NOBODY, null);

        Visits.put(clinic, visit, "absence", Map.of()).statusCode(409);
        Visits.list(clinic).body("held", is(1));
    }

    @Test
    void knowsByTheNumbersThatNobodyCarriesThem() {
        Visits.held(clinic, taro(null, null), numbers("06139000", "9550", "99999", null));

        Visits.reconcile(clinic).body("reconciled.result", is(List.of("NOT_FOUND")));
        Visits.list(clinic).body("held", is(0));
    }

    @Test
    void showsTheNotedItemsOnlyWhileTheyAreNeeded() {
        String visit = Visits.held(clinic, taro(null, null), numbers("06139000", "9550", "54321", null));

        view(clinic, visit, Roles.MEDICAL_VIEWER).statusCode(200).body("patient.name", is("新橋 太郎"));
        view(clinic, visit, Roles.GENERAL).statusCode(403);
        Visits.reconcile(clinic);
        view(clinic, visit, Roles.ADMINISTRATOR)
                .statusCode(200)
                .body("$", not(hasKey("patient")))
                .body("$", not(hasKey("searchArea")))
                .body("$", not(hasKey("shown")));
    }

    /** 五丁目 is no part of 5丁目: what is below the municipality is not searched with. */
    @Test
    void givesThePartOfTheAddressThatHasOneSpellingToSearchWith() {
        String visit = Visits.held(clinic, taro("東京都港区〇〇五丁目五百番地の一", null), null);
        String nowhere = Visits.held(clinic, taro(null, "東京"), null);

        view(clinic, visit, Roles.MEDICAL_VIEWER)
                .body("searchArea", is("東京都港区"))
                .body("patient.address", is("東京都港区〇〇五丁目五百番地の一"));
        view(clinic, nowhere, Roles.MEDICAL_VIEWER).body("$", not(hasKey("searchArea")));
    }

    @Test
    void keepsOneClinicsVisitsFromAnother() {
        String visit = Visits.held(clinic, taro("東京都港区", null), null);
        Clinic other = Clinic.fresh();
        Index.grant(other);

        Visits.list(other).body("visits", empty());
        Visits.reconcile(other).body("reconciled", empty()).body("stillHeld", empty());
        view(other, visit, Roles.ADMINISTRATOR).statusCode(404);
        Visits.put(other, visit, "closing", Map.of("reason", "x")).statusCode(404);
    }

    @Test
    void letsNobodyReconcileWithoutTheRole() {
        for (String role : List.of(Roles.GENERAL, Roles.OPERATOR, Roles.IMPLEMENTING_BODY)) {
            given().auth()
                    .oauth2(clinic.token(role))
                    .post("/held-visits/reconciliation")
                    .then()
                    .statusCode(403);
        }
        given().post("/held-visits/reconciliation").then().statusCode(401);
    }

    private static ValidatableResponse view(Clinic by, String visit, String role) {
        return given().auth()
                .oauth2(by.token(role))
                .get("/held-visits/" + visit)
                .then();
    }
}
