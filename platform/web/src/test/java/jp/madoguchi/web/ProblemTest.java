package jp.madoguchi.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import jp.madoguchi.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(IssuerOnly.class)
class ProblemTest {
    private static final String GOOD = "{\"insurerNumber\":\"06139000\",\"on\":\"2026-11-21\",\"text\":\"x\"}";

    @Test
    void readsAndWritesIdentifiersAsStrings() {
        post(GOOD).statusCode(200).body(equalTo("\"06139000\""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        a failing check digit     | "06139001" | "2026-11-21" | "x" | insurer-number-check-digit
        an impossible date        | "06139000" | "2026-02-30" | "x" | era-date-no-such-day
        a year no era had         | "06139000" | "平成32年1月1日" | "x" | era-date-outside-era
        a list for a date         | "06139000" | [2026,2,30] | "x" | json-mapping
        a blank required text     | "06139000" | "2026-11-21" | " " | constraint
        an object for a string    | {"a":1}    | "2026-11-21" | "x" | json-mapping
        a NUL in a text           | "06139000" | "2026-11-21" | "新橋\\u0000" | text-characters
        half a surrogate pair     | "06139000" | "2026-11-21" | "新橋\\ud800" | text-characters
        a number for a text       | "06139000" | "2026-11-21" | 1 | json-mapping
        """)
    void refusesWithAFinding(String name, String insurer, String on, String text, String rule) {
        String body = "{\"insurerNumber\":%s,\"on\":%s,\"text\":%s}".formatted(insurer, on, text);

        problem(post(body), 400, "constraint-violated")
                .body("findings[0].rule", equalTo(rule))
                .body("findings[0].message", not(containsString("2026")));
    }

    @Test
    void saysInJapaneseWhatIsMissing() {
        problem(post(GOOD.replace("\"x\"", "\" \"")), 400, "constraint-violated")
                .header("Cache-Control", equalTo("private, no-store"))
                .body("action", equalTo("赤く示された項目（findings）を券面と見比べて直してください。"))
                .body("findings[0].message", equalTo("必須の項目です。空白以外の文字を入力してください"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"insurerNumber":
        nonsense
        {"text":"x","text":"y"}
        """)
    void refusesWhatIsNoJson(String body) {
        problem(post(body), 400, "bad-request-body");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        Accept       | garbage                                   | 406
        Accept       | a/b/c                                     | 406
        Accept       | application/json;q=x                      | 406
        Accept       | application/json;                         | 406
        Accept       | text/html, image/gif, *; q=.2, */*; q=.2  | 200
        Accept       | application/json;q=0.123456789, */*;v=b3  | 200
        Accept       | application/json;p="a,b"                  | 200
        Content-Type | ;                                         | 415
        Content-Type | application/json/x                        | 415
        Content-Type | application/json;charset                  | 415
        """)
    void refusesAMediaTypeThatIsNone(String header, String value, int status) {
        given().auth()
                .oauth2(TestTokens.clinic(Roles.GENERAL))
                .header(header, value)
                .get("/trial")
                .then()
                .statusCode(status)
                .contentType(status == 200 ? "application/json" : Problem.MEDIA_TYPE);
    }

    @Test
    void refusesAPackedBody() {
        problem(
                given().auth()
                        .oauth2(TestTokens.clinic(Roles.GENERAL))
                        .header("Content-Encoding", "gzip")
                        .contentType("application/json")
                        .body(new byte[] {0x1f, (byte) 0x8b, 8})
                        .post("/trial")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void refusesABodyOverTheLimit() {
        problem(post("{\"text\":\"" + "x".repeat(1_100_000) + "\"}"), 413, "body-too-large");
    }

    @Test
    void refusesABodyThatTurnsOutTooLong() throws IOException {
        HttpURLConnection chunked =
                (HttpURLConnection) URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/trial")
                        .toURL()
                        .openConnection();
        chunked.setRequestMethod("POST");
        chunked.setDoOutput(true);
        chunked.setChunkedStreamingMode(64 * 1024);
        chunked.setRequestProperty("Content-Type", "application/json");
        chunked.setRequestProperty("Authorization", "Bearer " + TestTokens.clinic(Roles.GENERAL));
        try (OutputStream body = chunked.getOutputStream()) {
            body.write("{\"text\":\"".getBytes(UTF_8));
            body.write("x".repeat(1_100_000).getBytes(UTF_8));
        } catch (IOException closedBeforeAllWasSent) {
            assertEquals(413, chunked.getResponseCode());
        }

        assertEquals(413, chunked.getResponseCode());
    }

    @Test
    void refusesAnotherMediaType() {
        problem(
                given().auth()
                        .oauth2(TestTokens.clinic(Roles.GENERAL))
                        .contentType("text/xml")
                        .body("<a/>")
                        .post("/trial")
                        .then(),
                415,
                "unsupported-media-type");
    }

    @Test
    void refusesAnUnknownPath() {
        problem(
                given().auth()
                        .oauth2(TestTokens.clinic(Roles.GENERAL))
                        .get("/nowhere")
                        .then(),
                404,
                "not-found");
    }

    @Test
    void asksForSignIn() {
        problem(given().get("/trial").then(), 401, "unauthenticated").header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void refusesTokensOfAnotherRealmAnotherAudienceAndExpiredOnes() {
        for (String token : new String[] {
            TestTokens.ofAnotherRealm(Roles.GENERAL),
            TestTokens.ofAnotherAudience(Roles.GENERAL),
            TestTokens.expired(Roles.GENERAL),
            "abc.def.ghi"
        }) {
            problem(given().auth().oauth2(token).get("/trial").then(), 401, "unauthenticated");
        }
    }

    @Test
    void refusesAnotherRole() {
        problem(
                given().auth()
                        .oauth2(TestTokens.clinic(Roles.INTEGRATOR))
                        .get("/trial")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void refusesAResourceThatNamesNoRole() {
        problem(
                given().auth()
                        .oauth2(TestTokens.clinic(Roles.GENERAL))
                        .get("/trial/forgotten")
                        .then(),
                403,
                "forbidden");
    }

    @Test
    void refusesACallerOfNoInstitutionAndAnInstitutionThatIsNotTheirs() {
        problem(
                given().auth()
                        .oauth2(TestTokens.network(Roles.GENERAL))
                        .get("/trial")
                        .then(),
                404,
                "institution-not-yours");
        problem(
                given().auth()
                        .oauth2(TestTokens.clinic(Roles.GENERAL))
                        .header(Caller.INSTITUTION_HEADER, TestTokens.OTHER_CLINIC)
                        .get("/trial")
                        .then(),
                404,
                "institution-not-yours");
    }

    @Test
    void knowsTheInstitutionOfTheCaller() {
        given().auth()
                .oauth2(TestTokens.clinic(Roles.GENERAL))
                .get("/trial")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("institution", equalTo(TestTokens.CLINIC));
    }

    @Test
    void givesAwayNothingOfAnUnexpectedFailure() {
        problem(
                        given().auth()
                                .oauth2(TestTokens.clinic(Roles.GENERAL))
                                .get("/trial/broken")
                                .then(),
                        500,
                        "internal-error")
                .body("instance", matchesPattern("urn:madoguchi:trace:[0-9a-f]{32}"))
                .body(not(containsString("新橋")))
                .body(not(containsString("Exception")));
    }

    @Test
    void asksToTryAgainWhenADependencyCouldNotBeReached() {
        problem(
                        given().auth()
                                .oauth2(TestTokens.clinic(Roles.GENERAL))
                                .get("/trial/unreachable")
                                .then(),
                        503,
                        "dependency-unavailable")
                .header("Retry-After", equalTo("5"))
                .body(not(containsString("新橋")));
    }

    @Test
    void answersHealthAndOpenApiWithoutSignIn() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/openapi").then().statusCode(200);
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(TestTokens.clinic(Roles.GENERAL))
                .contentType("application/json")
                .body(body)
                .post("/trial")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType(Problem.MEDIA_TYPE)
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("urn:madoguchi:problem:" + code));
    }
}
