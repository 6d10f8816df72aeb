package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of a question at, inside and outside its limits. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class CheckInputTest {
    private static final int MOST = 1024 * 1024;

    private final String number = RegistryFixture.freshNumber();

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    /** The value is JSON as it is sent, escapes and all. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/cases/question-fields.csv",
            numLinesToSkip = 1,
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "-",
            maxCharsPerColumn = 20_000)
    void takesOrRefusesAField(String name, String field, String value, int status, @Nullable String rule) {
        Response response = post(body(Map.of(field, value)));

        response.then().statusCode(status);
        if (rule != null) {
            response.then().contentType("application/problem+json").body("findings.rule", hasItem(rule));
            String sent = value.replace("\"", "");
            if (sent.length() > 4) {
                response.then().body(not(containsString(sent)));
            }
        }
    }

    @ParameterizedTest(name = "{0}{1}")
    @CsvSource({"ｶﾞ,１２", "か゛,12", "か\u3099,１２"})
    void findsThePersonInEveryWidthAndCombination(String kana, String digits) {
        boolean hiragana = kana.startsWith("か");
        String symbol = hiragana ? "が" : "ガ";
        Map<String, Object> coverage = RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01");
        coverage.put("symbol", symbol + "12");
        RegistryFixture.register("kana-" + number, 1, List.of(coverage));
        Map<String, Object> question =
                RegistryFixture.question("NUMBER", RegistryFixture.INSURER, fullWidth(number), "2026-11-20");
        question.put("symbol", kana + digits);

        boolean spacing = kana.endsWith("゛");
        RegistryFixture.check(gateway(), question)
                .then()
                .statusCode(200)
                // a sonant mark that stands alone is another character: two letters are not one
                .body("validity", equalTo(spacing ? "NOT_FOUND" : "VALID"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "昭和59年4月1日,VALID",
        "昭和５９年４月１日,VALID",
        "S59.4.1,VALID",
        "19840401,VALID",
        "1984-04-01,VALID",
        "昭和59年4月2日,NOT_FOUND"
    })
    void readsTheBirthDateAsTheCertificatePrintsIt(String born, String validity) {
        RegistryFixture.register(
                "era-" + number, 1, List.of(RegistryFixture.coverage(RegistryFixture.INSURER, number, "2021-02-01")));
        Map<String, Object> question =
                RegistryFixture.question("NUMBER", RegistryFixture.INSURER, number, "令和8年11月20日");
        question.put("birthDate", born);

        RegistryFixture.check(gateway(), question)
                .then()
                .statusCode(200)
                .body("validity", equalTo(validity))
                .body("confirmationDate", equalTo("2026-11-20"));
    }

    @Test
    void takesABodyOfExactlyTheLimitAndNoneBeyond() {
        String body = body(Map.of());
        String full = body + " ".repeat(MOST - body.getBytes(UTF_8).length);

        post(full).then().statusCode(200);
        post(full + " ").then().statusCode(413).body("code", equalTo("body-too-large"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"[", "{\"method\":", "{\"a\":{\"a\":"})
    void refusesABodyThatNeverEndsGoingDown(String part) {
        post(part.repeat(3_000)).then().statusCode(400).contentType("application/problem+json");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "null", "[]", "\"text\"", "{} {}", "{'method':'CARD'}", "\u0000"})
    void refusesWhatIsNoQuestion(String body) {
        post(body).then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] body = body(Map.of("symbol", "\"x\"")).getBytes(UTF_8);
        int at = new String(body, UTF_8).indexOf("\"x\"") + 1;
        body[at] = (byte) 0xC3;

        request().body(body).post("/eligibility/checks").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void answersInJsonToJsonByPostAlone() {
        request()
                .contentType("text/xml")
                .body("<a/>")
                .post("/eligibility/checks")
                .then()
                .statusCode(415)
                .body("code", equalTo("unsupported-media-type"));
        request().delete("/eligibility/checks").then().statusCode(405).body("code", equalTo("method-not-allowed"));
        request().accept("text/html").get("/errors").then().statusCode(406).body("code", equalTo("not-acceptable"));
    }

    @Test
    void refusesNumbersBesideACertificateAndACertificateByNumber() {
        post(body(Map.of("certificateSerial", "\"A1\"", "method", "\"CARD\"")))
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"))
                .body("findings.field", equalTo(List.of("certificateSerial")));
        Map<String, Object> question = CardFixture.question("A1", "2026-11-20");
        question.put("method", "NUMBER");
        question.put("document", "INSURANCE_CARD");
        RegistryFixture.check(gateway(), question)
                .then()
                .statusCode(400)
                .body("findings.field", hasItem("method"))
                .body("findings.field", hasItem("certificateSerial"));
    }

    private String body(Map<String, String> changed) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("method", "\"NUMBER\"");
        fields.put("confirmationDate", "\"2026-11-20\"");
        fields.put("insurerNumber", "\"06139000\"");
        fields.put("symbol", "\"9550\"");
        fields.put("number", "\"" + number + "\"");
        fields.put("birthDate", "\"1984-04-01\"");
        fields.putAll(changed);
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String fullWidth(String digits) {
        return digits.chars()
                .map(digit -> digit - '0' + '０')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Response post(String body) {
        return request().body(body.getBytes(UTF_8)).post("/eligibility/checks");
    }

    private static RequestSpecification request() {
        return given().auth().oauth2(gateway()).contentType(ContentType.JSON);
    }

    private static String gateway() {
        return TestTokens.clinic(Roles.GATEWAY);
    }
}
