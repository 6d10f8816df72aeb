package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static jp.madoguchi.outage.domain.VisitFixture.taro;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import jp.madoguchi.contracts.event.CardFace;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.PrintedItem;
import jp.madoguchi.contracts.id.Sex;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Visits;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.outage.domain.EnrolleeFixture;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class NationalResultResourceTest {
    @Inject
    Pool pool;

    private final Clinic clinic = Clinic.fresh();
    private String visit = "";

    @BeforeEach
    void holdAVisit() {
        visit = Visits.held(clinic, taro("東京都港区〇〇5丁目", null), null);
    }

    @Test
    void givesTheValuesToCopyAndWritesDownThatItDid() {
        worklist(clinic, Roles.MEDICAL_VIEWER)
                .statusCode(200)
                .body("visits.visitId", is(List.of(visit)))
                .body("visits[0].fields.label", is(List.of("氏名", "生年月日", "性別", "住所", "資格確認日")))
                .body("visits[0].fields.value", is(List.of("新橋 太郎", "昭和29年3月26日", "男", "東京都港区", "2026/11/20")))
                .body("visits[0].illegible", empty());
        worklist(Clinic.fresh(), Roles.ADMINISTRATOR).statusCode(200).body("visits", empty());
        worklist(clinic, Roles.GENERAL).statusCode(403);

        assertEquals(1, audited("held-visit-worklist-viewed", "1"));
    }

    @Test
    void tellsWhatCouldNotBeReadOnTheCard() {
        Clinic another = Clinic.fresh();
        CardFace noted = new CardFace(
                "新橋 太",
                null,
                EnrolleeFixture.TARO_BORN,
                Sex.MALE,
                null,
                "サンプル保険者",
                List.of(PrintedItem.NAME, PrintedItem.ADDRESS));
        String unread = Visits.held(another, noted, null);

        worklist(another, Roles.MEDICAL_VIEWER).body("visits[0].illegible", is(List.of("氏名", "住所")));
        given().auth()
                .oauth2(another.token(Roles.MEDICAL_VIEWER))
                .get("/held-visits/" + unread)
                .then()
                .body("illegible", is(List.of("氏名", "住所")));
    }

    /** The national screen is opened by the same grant, so what was looked up there belongs into its report. */
    @Test
    void countsTheUseOfTheNationalScreenUnderTheGrantThatOpenedIt() {
        String grant = Index.grant(clinic);

        typed(clinic, visit, typed("2026-11-20", "1954-03-26")).statusCode(200);

        given().auth()
                .oauth2(clinic.administrator())
                .get("/grants/" + grant + "/report")
                .then()
                .statusCode(200)
                .body("counts.nationalResults", is(1))
                .body("counts.settled", is(1))
                .body("counts.accounts", is(List.of("tester")));
        assertEquals(
                grant,
                Wire.await(EventType.VISIT_RECONCILED, visit).path("grantId").asText());
    }

    @Test
    void takesTheTypedResultOfThisVisitOnce() {
        typed(clinic, visit, typed("2026-11-19", "1954-03-26"))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-311")));
        typed(clinic, visit, typed("2026-11-20", "1954-03-27"))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-312")));
        typed(Clinic.fresh(), visit, typed("2026-11-20", "1954-03-26")).statusCode(404);
        typed(clinic, visit, Map.of("result", "CURRENT")).statusCode(400);

        typed(clinic, visit, typed("2026-11-20", "1954-03-26"))
                .statusCode(200)
                .body("state", is("RECONCILED"))
                .body("result", is("CURRENT"));

        typed(clinic, visit, typed("2026-11-20", "1954-03-26")).statusCode(409).body("code", is("visit-not-held"));
        JsonNode fact = Wire.await(EventType.VISIT_RECONCILED, visit);
        assertTrue(fact.path("grantId").isNull());
        assertEquals("FOUR_ITEMS", fact.path("method").asText());
        assertEquals(
                "06139000",
                fact.path("coverage").path("numbers").path("insurerNumber").asText());
        assertEquals(1, audited("national-result-imported", visit));
        worklist(clinic, Roles.ADMINISTRATOR).body("visits", empty());
    }

    @Test
    void takesTheFileOfThisVisitOnce() {
        byte[] file = NationalXml.taro(clinic.code(), "1");
        uploaded(Clinic.fresh(), ContentType.XML, file).statusCode(404);
        uploaded(clinic, ContentType.XML, NationalXml.taro(Clinic.fresh().code(), "1"))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-313")));

        uploaded(clinic, ContentType.XML, file)
                .statusCode(200)
                .body("state", is("RECONCILED"))
                .body("result", is("CURRENT"));

        String another = Visits.held(clinic, taro("東京都港区〇〇5丁目", null), null);
        uploaded(clinic, another, ContentType.XML, file).statusCode(422).body("findings.rule", is(List.of("OUT-314")));
        assertEquals(
                "54321",
                Wire.await(EventType.VISIT_RECONCILED, visit)
                        .path("coverage")
                        .path("numbers")
                        .path("number")
                        .asText());
    }

    /** 医療扶助 alone is an answer, and no claim to a coverage: the visit waits until somebody ends it with a reason. */
    @Test
    void saysOfSomebodyOnAssistanceWhatToDo() {
        uploaded(clinic, ContentType.XML, NationalXml.taro(clinic.code(), "6"))
                .statusCode(422)
                .body("findings.rule", is(List.of("OUT-317")))
                .body("findings[0].message", containsString("医療扶助の方です"));
        Visits.list(clinic).body("visits.state", is(List.of("HELD")));

        Visits.put(clinic, visit, "closing", Map.of("reason", "資格（有効・未登録）：医療扶助の方"))
                .statusCode(200)
                .body("state", is("CLOSED"));
    }

    @Test
    void takesNothingElseForAFile() {
        uploaded(clinic, ContentType.XML, "<XmlMsg/>".getBytes(UTF_8))
                .statusCode(422)
                .body("code", is("national-file-unreadable"));
        uploaded(clinic, ContentType.TEXT, "x".getBytes(UTF_8)).statusCode(415);
    }

    private ValidatableResponse uploaded(Clinic by, ContentType type, byte[] file) {
        return uploaded(by, visit, type, file);
    }

    private static ValidatableResponse uploaded(Clinic by, String visitId, ContentType type, byte[] file) {
        return given().auth()
                .oauth2(by.administrator())
                .contentType(type)
                .body(file)
                .put("/held-visits/" + visitId + "/national-result")
                .then();
    }

    private static Map<String, Object> typed(String day, String born) {
        return Map.of(
                "confirmationDate",
                day,
                "result",
                "CURRENT",
                "person",
                Map.of("name", "新橋 太郎", "birthDate", born, "sex", "MALE"),
                "coverage",
                Map.of(
                        "insurerNumber", "06139000",
                        "symbol", "9550",
                        "number", "54321",
                        "relationship", "SELF",
                        "classification", "GENERAL",
                        "validFrom", "2016-04-01"));
    }

    private static ValidatableResponse typed(Clinic by, String visitId, Map<String, Object> body) {
        return given().auth()
                .oauth2(by.administrator())
                .contentType(ContentType.JSON)
                .body(body)
                .put("/held-visits/" + visitId + "/national-result")
                .then();
    }

    private static ValidatableResponse worklist(Clinic by, String role) {
        return given().auth()
                .oauth2(by.token(role))
                .get("/held-visits/worklist")
                .then();
    }

    private long audited(String action, String subject) {
        return pool.preparedQuery("select count(*) from audit_log where chain = $1 and action = $2 and subject = $3")
                .execute(Tuple.of(clinic.code().wire(), action, subject))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }
}
