package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class UsageReportResourceTest {
    private static final String BODY = TestTokens.network(Roles.IMPLEMENTING_BODY);
    private static final Map<String, String> MINATO =
            Map.of("name", "新橋太郎", "birthDate", "1954-03-26", "sex", "MALE", "address", "港区");

    private final Clinic clinic = Clinic.fresh();
    private final LocalDate today = LocalDate.now(Clock.system(ZoneId.of("Asia/Tokyo")));

    @Test
    void draftsTheReportFromTheAuditLogAndKeepsItsDeadlineAndMark() {
        Index.say(taroOfMinato());
        Clinic other = Clinic.fresh();
        Index.grant(other);
        Index.awaitHits(other, MINATO, 1);
        Index.lookUp(clinic.administrator(), MINATO).statusCode(409);
        String id = enabled();
        Index.lookUp(clinic.administrator(), MINATO).statusCode(200);
        Index.lookUp(clinic.administrator(), MINATO).statusCode(200);

        report(clinic.administrator(), id)
                .statusCode(200)
                .body("title", is("システム障害時機能の利用報告"))
                .body("text", containsString("医療機関・薬局名：新橋診療所\n担当者名：窓口 花子\n"))
                .body("text", containsString("検索：2回"))
                .body("text", not(containsString("太郎")))
                .body("counts.searches", is(2))
                .body("counts.details", is(2))
                .body("counts.settled", is(0))
                .body("counts.accounts", is(List.of("tester")))
                .body("filing.dueOn", is(today.plusDays(3).toString()))
                .body("filing.dueBasis", containsString("別添2"))
                .body("filing.overdue", is(false));
        report(BODY, id).statusCode(200).body("counts.searches", is(2));

        sent(clinic.administrator(), id, today.plusDays(1))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-206")));
        sent(clinic.administrator(), id, today.minusDays(1))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-205")));
        sent(clinic.administrator(), id, today).statusCode(204);
        given().auth()
                .oauth2(clinic.administrator())
                .get("/grants")
                .then()
                .statusCode(200)
                .body("grants[0].report.sentOn", is(today.toString()))
                .body("grants[0].report.overdue", is(false));
    }

    @Test
    void tellsNoOtherClinicAndNoOtherRole() {
        String id = enabled();

        report(Clinic.fresh().administrator(), id).statusCode(404);
        report(clinic.administrator(), UUID.randomUUID().toString()).statusCode(404);
        report(clinic.token(Roles.GENERAL), id).statusCode(403);
        sent(Clinic.fresh().administrator(), id, today).statusCode(404);
        sent(BODY, id, today).statusCode(403);
    }

    @Test
    void asksForNoReportWhereTheImplementingBodyOpenedTheFunctionItself() {
        String id = Index.grant(clinic);

        report(clinic.administrator(), id).statusCode(200).body("filing", nullValue());
    }

    @Test
    void takesNoDeadlineThatIsPast() {
        String id = wish();

        put(BODY, id, "call-back", Map.of("reportDueOn", today.minusDays(1).toString()))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-207")));
    }

    private String enabled() {
        String id = wish();
        put(BODY, id, "call-back", Map.of("reportDueOn", today.plusDays(3).toString()))
                .statusCode(200);
        put(BODY, id, "enablement", Map.of("from", today.toString(), "until", today.toString()))
                .statusCode(200);
        return id;
    }

    private String wish() {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "origin", "CALL_CENTRE",
                        "institutionName", "新橋診療所",
                        "contactPerson", "窓口 花子",
                        "reason", "回線障害"))
                .post("/grants")
                .then()
                .statusCode(201)
                .extract()
                .path("grantId");
    }

    private static ValidatableResponse report(String token, String id) {
        return given().auth().oauth2(token).get("/grants/" + id + "/report").then();
    }

    private static ValidatableResponse sent(String token, String id, LocalDate day) {
        return put(token, id, "report/sent", Map.of("sentOn", day.toString()));
    }

    private static ValidatableResponse put(String token, String id, String step, Map<String, String> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/grants/" + id + "/" + step)
                .then();
    }
}
