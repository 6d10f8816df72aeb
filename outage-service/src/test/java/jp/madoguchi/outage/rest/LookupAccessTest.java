package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class LookupAccessTest {
    private static final Map<String, String> TARO =
            Map.of("name", "新橋太郎", "birthDate", "昭和29年3月26日", "sex", "MALE", "address", "東京都");

    @Inject
    DataSource database;

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
    void refusesWhenNoGrantCoversToday() {
        Index.lookUp(clinic.administrator(), TARO)
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", is("grant-not-enabled"))
                .body("action", containsString("0800-080-4583"))
                .body("action", containsString("平日 8:00～18:00、土曜 8:00～16:00"));
    }

    @Test
    void refusesAGeneralAccountInTheManualsWords() {
        Index.grant(clinic);

        Index.lookUp(clinic.token(Roles.GENERAL), TARO)
                .statusCode(403)
                .body("code", is("account-not-allowed"))
                .body("action", is("医療情報閲覧アカウント又は管理アカウントのユーザIDでログインし直してください。"));
    }

    @Test
    void keepsWhatAGeneralAccountWasRefused() throws SQLException {
        String lookup = "/lookups/" + UUID.randomUUID();
        Index.lookUp(clinic.token(Roles.GENERAL), TARO).statusCode(403);
        asGeneral()
                .body(Map.of("candidateId", UUID.randomUUID().toString()))
                .post(lookup + "/choice")
                .then()
                .statusCode(403);
        asGeneral().get(lookup + "/download").then().statusCode(403);
        asGeneral()
                .body(Map.of("number", "1"))
                .put(lookup + "/reference-number")
                .then()
                .statusCode(403);
        asGeneral().get("/console/lookup").then().statusCode(200).body(containsString("ログインし直してください"));

        assertEquals(
                Stream.of("search", "choice", "download", "reference-number", "screen")
                        .map(use -> "tester lookup-refused " + use + " account-not-allowed")
                        .toList(),
                Sql.rows(
                        database,
                        "select account || ' ' || action || ' ' || subject || ' ' || purpose from audit_log"
                                + " where chain = ? and at > now() - interval '1 minute' order by seq",
                        clinic.code().wire()));
    }

    private RequestSpecification asGeneral() {
        return given().auth().oauth2(clinic.token(Roles.GENERAL)).contentType(ContentType.JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.OPERATOR, Roles.INTEGRATOR, Roles.GATEWAY, Roles.INSURER, Roles.IMPLEMENTING_BODY})
    void showsOtherAccountsNothing(String role) {
        Index.lookUp(clinic.token(role), TARO).statusCode(403).body("code", is("forbidden"));
    }

    @Test
    void refusesTokensThatAreNotForThisSuite() {
        for (String token : List.of(
                "nonsense",
                TestTokens.expired(Roles.ADMINISTRATOR),
                TestTokens.ofAnotherRealm(Roles.ADMINISTRATOR),
                TestTokens.ofAnotherAudience(Roles.ADMINISTRATOR))) {
            Index.lookUp(token, TARO).statusCode(401).body("code", is("unauthenticated"));
        }
    }

    @Test
    void namesEverythingThatIsMissing() {
        Index.grant(clinic);

        Index.lookUp(clinic.administrator(), Map.of("confirmationDate", "2021/02/29"))
                .statusCode(422)
                .body("code", is("rule-violated"))
                .body("findings.rule", contains("OUT-101", "OUT-102", "OUT-104", "OUT-106", "OUT-107"))
                .body("findings[0].clause", is("操作マニュアル システム障害時編 第3.06版 第1章 2 手順2"));
    }

    @Test
    void refusesBodiesItCannotTake() {
        given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body("{\"name\":")
                .post("/lookups")
                .then()
                .statusCode(400)
                .body("code", is("bad-request-body"));
        given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.TEXT)
                .body("新橋太郎")
                .post("/lookups")
                .then()
                .statusCode(415);
        Index.lookUp(clinic.administrator(), with("address", "東".repeat(201)))
                .statusCode(400)
                .body("code", is("constraint-violated"))
                .body("findings", hasSize(1));
        given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + "a".repeat(1_100_000) + "\"}")
                .post("/lookups")
                .then()
                .statusCode(413);
    }

    @Test
    void writesEveryUseAndEveryViewToTheAuditLogUnderItsGrant() throws SQLException {
        Index.lookUp(clinic.administrator(), TARO).statusCode(409);
        String grant = Index.grant(clinic);
        Index.lookUp(clinic.administrator(), with("address", "港区")).statusCode(200);
        var listed = Index.lookUp(clinic.administrator(), TARO).extract();
        choose(clinic, listed.path("lookupId"), listed.path("candidates[0].candidateId"))
                .statusCode(200);

        assertEquals(
                List.of(
                        "lookup-refused null",
                        "grant-requested " + grant,
                        "grant-enabled " + grant,
                        "lookup-searched " + grant,
                        "lookup-detail-viewed " + grant,
                        "lookup-searched " + grant,
                        "lookup-detail-viewed " + grant),
                auditLog());
    }

    @Test
    void refusesToOpenAListWhoseGrantHasEnded() {
        String grant = Index.grant(clinic);
        var listed = Index.lookUp(clinic.administrator(), TARO).extract();
        given().auth()
                .oauth2(clinic.administrator())
                .put("/grants/" + grant + "/end")
                .then()
                .statusCode(200);

        choose(clinic, listed.path("lookupId"), listed.path("candidates[0].candidateId"))
                .statusCode(409)
                .body("code", is("grant-not-enabled"));
    }

    @Test
    void keepsAListToItsOwnClinicAndLookup() {
        Index.grant(clinic);
        Clinic other = Clinic.fresh();
        Index.grant(other);
        var listed = Index.lookUp(clinic.administrator(), TARO).statusCode(200).extract();
        String lookup = listed.path("lookupId");
        String candidate = listed.path("candidates[0].candidateId");
        String anotherLookup =
                Index.lookUp(clinic.administrator(), TARO).extract().path("lookupId");

        choose(other, lookup, candidate).statusCode(404).body("code", is("not-found"));
        choose(clinic, anotherLookup, candidate).statusCode(404);
        choose(clinic, lookup, UUID.randomUUID().toString()).statusCode(404);
    }

    private static ValidatableResponse choose(Clinic by, String lookupId, String candidateId) {
        return given().auth()
                .oauth2(by.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("candidateId", candidateId))
                .post("/lookups/" + lookupId + "/choice")
                .then();
    }

    private static Map<String, String> with(String field, String value) {
        Map<String, String> criteria = new HashMap<>(TARO);
        criteria.put(field, value);
        return criteria;
    }

    private List<String> auditLog() throws SQLException {
        List<String> entries = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select action, grant_id from audit_log where chain = ? order by seq")) {
            query.setString(1, clinic.code().wire());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    entries.add(rows.getString(1) + " " + rows.getString(2));
                }
            }
        }
        return entries;
    }
}
