package jp.madoguchi.outage.rest;

import static io.restassured.RestAssured.given;
import static jp.madoguchi.outage.domain.EnrolleeFixture.MINATO_ID;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfAdachi;
import static jp.madoguchi.outage.domain.EnrolleeFixture.taroOfMinato;
import static jp.madoguchi.testing.Patience.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.EventType;
import jp.madoguchi.contracts.event.Validity;
import jp.madoguchi.contracts.oqs.OqsMessage;
import jp.madoguchi.contracts.oqs.OqsReader;
import jp.madoguchi.contracts.oqs.OqsReading;
import jp.madoguchi.outage.Clinic;
import jp.madoguchi.outage.Index;
import jp.madoguchi.outage.Sql;
import jp.madoguchi.outage.Wire;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the buttons of [資格情報確認] do. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "outage"))
class LookupDetailResourceTest {
    private static final Map<String, String> MINATO = search("港区");
    private static final Map<String, String> ADACHI = search("足立区");

    @Inject
    DataSource database;

    private final Clinic clinic = Clinic.fresh();
    private String grant = "";

    @BeforeEach
    void awaitTheIndex() {
        Index.say(taroOfMinato());
        Index.say(taroOfAdachi());
        Index.awaitBothTaros();
        grant = Index.grant(clinic);
    }

    @Test
    void registersAndUpdatesTheReferenceNumberAndShowsItEverAfter() throws SQLException {
        String lookup = Index.lookUp(clinic.administrator(), MINATO)
                .body("detail", not(hasKey("referenceNumber")))
                .extract()
                .path("lookupId");
        String number = "K-" + clinic.code().wire();

        number(clinic, lookup, "0001").statusCode(200).body("message", is("登録完了"));
        number(clinic, lookup, number)
                .statusCode(200)
                .body("number", is(number))
                .body("message", is("登録完了"));
        number(clinic, lookup, number).statusCode(200).body("message", is("登録完了"));

        Index.lookUp(clinic.administrator(), MINATO).body("detail.referenceNumber", is(number));
        var listed = Index.lookUp(clinic.administrator(), search("東京都")).extract();
        choose(listed.path("lookupId"), listed.path("candidates.find { it.address =~ '港区' }.candidateId"))
                .statusCode(200)
                .body("detail.referenceNumber", is(number));
        await().untilAsserted(() -> assertEquals(List.of("0001", number), numbersSaid()));
        assertEquals(List.of("2"), logged("reference-number-set"));
    }

    @Test
    void givesOneNumberToOnePersonOfAClinicOnly() {
        String minato = lookupId(clinic, MINATO);
        String adachi = lookupId(clinic, ADACHI);
        number(clinic, minato, "7").statusCode(200);
        Clinic other = Clinic.fresh();
        Index.grant(other);

        number(clinic, adachi, "7").statusCode(409).body("code", is("reference-number-taken"));
        number(other, lookupId(other, ADACHI), "7").statusCode(200);
        Index.lookUp(clinic.administrator(), ADACHI).body("detail", not(hasKey("referenceNumber")));
    }

    @Test
    void refusesANumberThatBreaksTheRulesAndALookupThatOpenedNobody() {
        String minato = lookupId(clinic, MINATO);
        String listed = lookupId(clinic, search("東京都"));

        number(clinic, minato, "１２ " + "3".repeat(20))
                .statusCode(422)
                .body("findings.rule", contains("OUT-112", "OUT-113"));
        number(clinic, listed, "8").statusCode(404);
        number(clinic, UUID.randomUUID().toString(), "8").statusCode(404);
        given().auth()
                .oauth2(clinic.token(Roles.GENERAL))
                .contentType(ContentType.JSON)
                .body(Map.of("number", "8"))
                .put("/lookups/" + minato + "/reference-number")
                .then()
                .statusCode(403)
                .body("code", is("account-not-allowed"));
    }

    @Test
    void writesWhatWasOpenedAsXmlInEitherEncoding() throws SQLException {
        String lookup = lookupId(clinic, MINATO);
        number(clinic, lookup, "42").statusCode(200);

        for (String encoding : List.of("utf-8", "shift_jis")) {
            var answer = download(clinic, lookup + "/download?encoding=" + encoding)
                    .statusCode(200)
                    .header("Content-Disposition", is("attachment; filename=\"eligibility-answer.xml\""))
                    .extract();
            OqsMessage message = read(answer.asByteArray());
            assertEquals(Optional.of(Validity.VALID), message.validity());
            assertEquals(Optional.of(clinic.code()), message.institution());
            assertTrue(new String(
                            answer.asByteArray(), Charset.forName(encoding.equals("utf-8") ? "UTF-8" : "Windows-31J"))
                    .contains("<ReferenceNumber>42</ReferenceNumber>"));
        }
        assertEquals(List.of("2"), logged("lookup-downloaded"));
    }

    @Test
    void writesNothingOfAnothersOrOfWhatWasNotOpened() {
        String lookup = lookupId(clinic, MINATO);
        Clinic other = Clinic.fresh();
        Index.grant(other);

        download(other, lookup + "/download").statusCode(404);
        download(clinic, lookupId(clinic, search("東京都")) + "/download").statusCode(404);
        download(clinic, lookup + "/download?encoding=ebcdic")
                .statusCode(400)
                .body("findings.field", contains("encoding"));
        given().auth()
                .oauth2(clinic.administrator())
                .put("/grants/" + grant + "/end")
                .then()
                .statusCode(200);
        download(clinic, lookup + "/download").statusCode(409).body("action", containsString("0800-080-4583"));
        number(clinic, lookup, "9").statusCode(409);
    }

    private List<String> numbersSaid() {
        return Wire.all(EventType.REFERENCE_NUMBER_SET, MINATO_ID.toString()).stream()
                .filter(said ->
                        said.get("institution").asText().equals(clinic.code().wire()))
                .map(said -> said.get("number").asText())
                .toList();
    }

    private List<String> logged(String action) throws SQLException {
        return Sql.rows(
                database,
                "select count(*) from audit_log where chain = ? and action = ? and grant_id = ?::uuid",
                clinic.code().wire(),
                action,
                grant);
    }

    private static OqsMessage read(byte[] bytes) {
        return new OqsReader()
                .read(bytes)
                .match(
                        OqsReading.Read::message,
                        unfinished -> {
                            throw new AssertionError(unfinished.code());
                        },
                        refused -> {
                            throw new AssertionError(refused.code());
                        });
    }

    private static String lookupId(Clinic clinic, Map<String, String> criteria) {
        return Index.lookUp(clinic.administrator(), criteria)
                .statusCode(200)
                .extract()
                .path("lookupId");
    }

    private ValidatableResponse choose(String lookupId, String candidateId) {
        return given().auth()
                .oauth2(clinic.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("candidateId", candidateId))
                .post("/lookups/" + lookupId + "/choice")
                .then();
    }

    private static ValidatableResponse number(Clinic by, String lookupId, String number) {
        return given().auth()
                .oauth2(by.administrator())
                .contentType(ContentType.JSON)
                .body(Map.of("number", number))
                .put("/lookups/" + lookupId + "/reference-number")
                .then();
    }

    private static ValidatableResponse download(Clinic by, String path) {
        return given().auth().oauth2(by.administrator()).get("/lookups/" + path).then();
    }

    private static Map<String, String> search(String address) {
        return Map.of("name", "新橋太郎", "birthDate", "昭和29年3月26日", "sex", "MALE", "address", address);
    }
}
