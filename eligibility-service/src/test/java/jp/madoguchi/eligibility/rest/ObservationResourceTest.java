package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.eligibility.Clinic;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ObservationResourceTest {
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    @Inject
    DataSource database;

    @TestHTTPResource
    URI service;

    private final Clinic clinic = Clinic.any();

    private String card() {
        return NationalMessage.card(clinic.code(), "1", "12345");
    }

    private Response handIn(byte[] message) {
        return NationalMessage.handIn(clinic.token(), message);
    }

    @Test
    void saysWhatItUnderstood() throws SQLException {
        String id = handIn(NationalMessage.utf8(card()))
                .then()
                .statusCode(201)
                .body("understood.validity", equalTo("VALID"))
                .body("understood.confirmationDate", equalTo("2026-11-20"))
                .body("understood.method", equalTo("CARD"))
                .body("understood.saidAt", equalTo("2026-11-20T01:20:30Z"))
                .body("understood.results[0].numbers.insurerNumber", equalTo("06139000"))
                .body("understood.results[0].name", equalTo("髙橋　①郎"))
                .body("understood.results[0].address", nullValue())
                .body("encoding", equalTo("UTF_8"))
                .body("encodingDisputed", equalTo(false))
                .body("unknownElements", equalTo(1))
                .extract()
                .path("observationId");

        assertEquals(List.of("eligibility-observed " + id), AuditTrail.of(database, clinic.code()));
    }

    @Test
    void readsShiftJis() {
        handIn((NationalMessage.SHIFT_JIS + card()).getBytes(WINDOWS_31J))
                .then()
                .statusCode(201)
                .body("encoding", equalTo("SHIFT_JIS"))
                .body("understood.results[0].name", equalTo("髙橋　①郎"));
    }

    @Test
    void keepsTheSameContentOnceHoweverOftenAndHoweverAtOnceItComes() throws SQLException {
        byte[] message = NationalMessage.utf8(card());
        String id = handIn(message).then().statusCode(201).extract().path("observationId");
        handIn(message).then().statusCode(200).body("observationId", equalTo(id));

        byte[] other = NationalMessage.utf8(NationalMessage.card(clinic.code(), "1", "54321"));
        List<String> ids = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> handIn(other).<String>path("observationId"))
                .distinct()
                .toList();

        assertEquals(1, ids.size());
        assertEquals(2, AuditTrail.of(database, clinic.code()).size());
    }

    @Test
    void takesAMessageThatAGatewayHasRead() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("institution", clinic.code().wire());
        json.put("confirmationDate", "2026-11-20");
        json.put("validity", "NOT_FOUND");
        String id = postJson(json)
                .then()
                .statusCode(201)
                .body("understood.validity", equalTo("NOT_FOUND"))
                .body("encoding", nullValue())
                .body("unknownElements", equalTo(0))
                .extract()
                .path("observationId");

        postJson(json).then().statusCode(200).body("observationId", equalTo(id));
    }

    private Response postJson(Object json) {
        return clinic.request().body(json).post("/eligibility/observations?source=TERMINAL");
    }

    static Stream<Arguments> badJson() {
        return Stream.of(
                Arguments.of("no day", "{\"institution\":\"%s\"}", 400, "confirmationDate"),
                Arguments.of("no institution", "{\"confirmationDate\":\"2026-11-20\"}", 400, "institution"),
                Arguments.of("NUL", named("a\\u0000"), 400, "results.[].name"),
                Arguments.of("half of a pair", named("\\uD842"), 400, "results.[].name"),
                Arguments.of("a bell", named("a\\u0007"), 422, "ELG-704"),
                Arguments.of("a name too long", named("田".repeat(101)), 400, "\"field\":\"name\""),
                Arguments.of(
                        "another institution",
                        "{\"institution\":\"1317654323\",\"confirmationDate\":\"2026-11-20\"}",
                        422,
                        "ELG-701"),
                Arguments.of(
                        "a day that never was",
                        "{\"institution\":\"%s\",\"confirmationDate\":\"2026-02-30\"}",
                        400,
                        ""),
                Arguments.of(
                        "a null row",
                        "{\"institution\":\"%s\",\"confirmationDate\":\"2026-11-20\",\"results\":[null]}",
                        400,
                        ""));
    }

    private static String named(String name) {
        return "{\"institution\":\"%s\",\"confirmationDate\":\"2026-11-20\",\"results\":[{\"name\":\"" + name + "\"}]}";
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("badJson")
    void refusesJsonThatIsNoResult(String name, String json, int status, String said) {
        postJson(json.replace("%s", clinic.code().wire()))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body(containsString(said));
    }

    @ParameterizedTest(name = "a name of {0} characters: {1}")
    @CsvSource({"100,201,", "101,422,ELG-706"})
    void takesANameUpToItsLimitAndCutsNone(int length, int status, @Nullable String rule) {
        String name = "髙".repeat(length);

        handIn(NationalMessage.utf8(card().replace("髙橋　①郎", name)))
                .then()
                .statusCode(status)
                .body("findings[0].rule", equalTo(rule))
                .body("understood.results[0].name", equalTo(status == 201 ? name : null));
        postJson(Map.of(
                        "institution",
                        clinic.code().wire(),
                        "confirmationDate",
                        "2026-11-20",
                        "results",
                        List.of(Map.of("name", name))))
                .then()
                .statusCode(status == 201 ? 201 : 400);
    }

    static Stream<Arguments> badMessages() {
        String bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        return Stream.of(
                Arguments.of("nothing", "", 400, "not-well-formed"),
                Arguments.of(
                        "half of a message", "CARD".replace("CARD", "<XmlMsg><MessageHeader>"), 400, "not-well-formed"),
                Arguments.of("an entity bomb", bomb + "CARD", 400, "doctype"),
                Arguments.of(
                        "a file of the server",
                        "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]>CARD",
                        400,
                        "doctype"),
                Arguments.of("NUL", "CARD\u0000", 400, "not-well-formed"),
                Arguments.of("half of a pair", "CARD&#xD842;", 400, "not-well-formed"),
                Arguments.of("another document", "<note/>", 400, "not-a-message"),
                Arguments.of("depth without end", "<XmlMsg>" + "<a>".repeat(100_000), 400, "too-deep"),
                Arguments.of("another encoding", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>CARD", 400, "encoding"),
                Arguments.of("JSON", "{\"a\":1}", 400, "not-well-formed"));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("badMessages")
    void refusesWhatIsNoMessageAndSaysWhy(String name, String text, int status, String reason) {
        handIn(text.replace("CARD", card()).getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo("bad-national-message"))
                .body("findings[0].rule", equalTo(reason))
                .body(not(containsString("髙橋")));
    }

    @Test
    void refusesAWrongEncoding() {
        handIn((NationalMessage.UTF_8 + card()).getBytes(WINDOWS_31J))
                .then()
                .statusCode(400)
                .body("findings[0].rule", equalTo("encoding"));
    }

    @Test
    void refusesAnotherInstitutionsMessageAndOneThatIsNoResult() {
        handIn(NationalMessage.utf8(NationalMessage.card(Clinic.any().code(), "1", "12345")))
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-701")));
        for (String segment : List.of("9", "3", "2")) {
            handIn(NationalMessage.utf8(card().replace("<SegmentOfResult>1", "<SegmentOfResult>" + segment)))
                    .then()
                    .statusCode(422)
                    .body("findings.rule", equalTo(List.of("ELG-702")));
        }
    }

    @Test
    void refusesAWrongNumberWithoutRepeatingIt() {
        handIn(NationalMessage.utf8(card().replace("06139000", "06139001")))
                .then()
                .statusCode(400)
                .body("code", equalTo("constraint-violated"))
                .body("findings[0].rule", equalTo("insurer-number-check-digit"))
                .body(not(containsString("06139001")));
    }

    @Test
    void refusesACheckThatIsNotOfThisInstitution() {
        String report = "?source=FACE_FILE&checkId=";
        NationalMessage.handIn(clinic.token(), NationalMessage.utf8(card()), report + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        NationalMessage.handIn(clinic.token(), NationalMessage.utf8(card()), report + "1")
                .then()
                .statusCode(404);
    }

    @Test
    void isOpenToGatewaysAlone() {
        byte[] message = NationalMessage.utf8(card());
        NationalMessage.handIn(clinic.token(Roles.ADMINISTRATOR), message)
                .then()
                .statusCode(403);
        NationalMessage.handIn(TestTokens.expired(Roles.GATEWAY), message)
                .then()
                .statusCode(401);
        NationalMessage.handIn(TestTokens.network(Roles.GATEWAY), message)
                .then()
                .statusCode(404)
                .body("code", equalTo("institution-not-yours"));
        given().auth()
                .oauth2(clinic.token())
                .contentType(ContentType.TEXT)
                .body("x")
                .post("/eligibility/observations?source=FACE_FILE")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void refusesMoreThanAMegabyteAndAHundredBeforeTheyAreSent() throws IOException {
        handIn(NationalMessage.utf8(card().replace("髙橋", "髙".repeat(400_000))))
                .then()
                .statusCode(413)
                .contentType("application/problem+json");

        String request = "POST /eligibility/observations HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + clinic.token() + "\r\nContent-Type: application/xml\r\nContent-Length: 104857600\r\n\r\n<XmlMsg>";
        try (Socket socket = new Socket(service.getHost(), service.getPort());
                BufferedReader answer =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertTrue(answer.readLine().startsWith("HTTP/1.1 413"));
        }
    }

    @Test
    void makesNoAnswerWhereTheSuiteIsAlone() {
        String id = handIn(NationalMessage.utf8(card())).path("observationId");

        clinic.request()
                .post("/eligibility/checks/from-observation/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-beside-national-system"));
    }
}
