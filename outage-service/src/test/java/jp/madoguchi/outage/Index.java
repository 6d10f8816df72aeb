package jp.madoguchi.outage;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.is;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.contracts.event.CoverageFacts;
import jp.madoguchi.contracts.event.CoverageStateChanged;
import jp.madoguchi.contracts.event.PersonFacts;
import jp.madoguchi.outage.domain.Enrollee;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;

/** The registry of a test, the grant that opens the lookup, and the lookup itself. */
public final class Index {
    private Index() {}

    public static void say(Enrollee enrollee) {
        say(enrollee.personId(), enrollee.version(), enrollee.person(), enrollee.coverages());
    }

    public static void say(UUID id, long version, PersonFacts person, List<CoverageFacts> coverages) {
        Wire.send(new CoverageStateChanged(id, version, person, coverages));
    }

    /** A grant of the 実施機関 for this clinic from some day long past to some day far ahead. */
    public static String grant(Clinic clinic) {
        String id = given().auth()
                .oauth2(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "origin",
                        "IMPLEMENTING_BODY",
                        "institution",
                        clinic.code().wire(),
                        "reason",
                        "試験"))
                .post("/grants")
                .then()
                .statusCode(201)
                .extract()
                .path("grantId");
        given().auth()
                .oauth2(TestTokens.network(Roles.IMPLEMENTING_BODY))
                .contentType(ContentType.JSON)
                .body(Map.of("from", "2020-01-01", "until", "2099-12-31"))
                .put("/grants/" + id + "/enablement")
                .then()
                .statusCode(200);
        return id;
    }

    /** A search for a patient who is on paper: these clinics have no outage that anything here tells of. */
    public static ValidatableResponse lookUp(String token, Map<String, String> criteria) {
        Map<String, Object> stated = new HashMap<>(criteria);
        stated.put("cameDuringOutage", true);
        return lookUpAsTyped(token, stated);
    }

    public static ValidatableResponse lookUpAsTyped(String token, Map<String, ?> criteria) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(criteria)
                .post("/lookups")
                .then();
    }

    /** The lookup that showed this clinic 新橋 太郎 of 足立区 in detail. */
    public static String lookUpTaroOfAdachi(Clinic clinic) {
        return lookUp(
                        clinic.administrator(),
                        Map.of(
                                "name", "新橋太郎",
                                "birthDate", "1954-03-26",
                                "sex", "MALE",
                                "address", "足立区",
                                "confirmationDate", "2026-11-20"))
                .statusCode(200)
                .extract()
                .path("lookupId");
    }

    /** An answer word for word, but for how new the index was at that moment. */
    public static String timeless(String answer) {
        return answer.replaceAll("\"asOf\":\"[^\"]*\"", "\"asOf\":\"…\"")
                .replaceAll("\"indexLagMillis\":\\d+", "\"indexLagMillis\":0")
                .replaceAll("\"instance\":\"[^\"]*\"", "\"instance\":\"…\"");
    }

    /** Waits until a search has this many hits; "nobody" may be a 503 until the index has caught up. */
    public static void awaitHits(Clinic clinic, Map<String, String> criteria, int hits) {
        await().untilAsserted(() ->
                lookUp(clinic.administrator(), criteria).statusCode(200).body("hits", is(hits)));
    }

    /** Waits until both 新橋 太郎 are found and nobody else is missing: the index has caught up. */
    public static void awaitBothTaros() {
        Clinic other = Clinic.fresh();
        grant(other);
        awaitHits(other, Map.of("name", "新橋太郎", "birthDate", "1954-03-26", "sex", "MALE", "address", "東京都"), 2);
        awaitHits(other, Map.of("name", "存在しない", "birthDate", "1954-03-26", "sex", "MALE", "address", "東京都"), 0);
    }

    /** Asks for the index to be made anew. */
    public static ValidatableResponse rebuild(String token) {
        return given().auth().oauth2(token).post("/index/rebuilds").then();
    }

    /** How the index is. */
    public static ValidatableResponse view() {
        return given().auth()
                .oauth2(TestTokens.network(Roles.OPERATOR))
                .get("/index")
                .then()
                .statusCode(200);
    }

    /** Has the index made anew from its topic, and waits until it is. */
    public static void rebuilt() {
        String id = rebuild(TestTokens.network(Roles.OPERATOR))
                .statusCode(202)
                .extract()
                .path("rebuildId");
        await().untilAsserted(() -> view().body("rebuild.rebuildId", is(id)).body("rebuild.state", is("DONE")));
    }
}
