package jp.madoguchi.declaration.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.UUID;
import jp.madoguchi.contracts.event.ContactOutcome;
import jp.madoguchi.contracts.event.PatientContacted;
import jp.madoguchi.contracts.id.BranchNumber;
import jp.madoguchi.contracts.id.InsuredNumber;
import jp.madoguchi.contracts.id.InsuredNumbers;
import jp.madoguchi.contracts.id.InsuredSymbol;
import jp.madoguchi.contracts.id.InsurerNumber;
import jp.madoguchi.declaration.Desk;
import jp.madoguchi.declaration.Form;
import jp.madoguchi.declaration.KeyForTests;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.IdentifierJson;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class ContactsTest {
    private static final String NO_ANSWER =
            "{\"contactedOn\":\"2026-11-20\",\"way\":\"PHONE\",\"outcome\":\"NO_ANSWER\"}";
    private static final String GIVEN = """
            {"contactedOn":"2026-11-20","way":"VISIT","outcome":"NUMBERS_GIVEN",
             "given":{"insurerNumber":"06139000","symbol":"9550","number":"12345","branch":"1"}}
            """;

    @Test
    void recordsAContactAndTellsTheOthers() throws IOException {
        Desk.Sent sent = Desk.take(Form.any());

        post(sent.id(), NO_ANSWER, TestTokens.clinic(Roles.GENERAL))
                .statusCode(201)
                .body("state", equalTo("CONTACTED"))
                .body("contacts.outcome", contains("NO_ANSWER"));

        PatientContacted event = contacted(sent.id());
        assertEquals(sent.visitId(), event.visitId());
        assertEquals(ContactOutcome.NO_ANSWER, event.outcome());
        assertNull(event.given());
        assertEquals("CONTACTED", Desk.listed(sent.id()).get("state"));
    }

    @Test
    void passesTheNumbersOnAndShowsThemToNobody() throws IOException {
        Desk.Sent sent = Desk.take(Form.any());

        String answer = post(sent.id(), GIVEN, Desk.administrator())
                .statusCode(201)
                .extract()
                .asString();

        assertEquals(
                new InsuredNumbers(
                        InsurerNumber.valueOf("06139000"),
                        InsuredSymbol.valueOf("9550"),
                        InsuredNumber.valueOf("12345"),
                        BranchNumber.valueOf("01")),
                contacted(sent.id()).given());
        assertEquals(-1, answer.indexOf("9550"));
    }

    @Test
    void recordsAContactAboutAnUnreadableForm() {
        Desk.Sent sent = Desk.take(Desk.form(Form.sealText("[]", Desk.key(Desk.CLINIC))));

        post(sent.id(), NO_ANSWER, Desk.administrator())
                .statusCode(201)
                .body("state", equalTo("CONTACTED"))
                .body("unreadable.code", equalTo("content-malformed"));
    }

    @Test
    void refusesEveryBrokenRuleAndRecordsNothing() {
        Desk.Sent sent = Desk.take(Form.any());

        post(
                        sent.id(),
                        "{\"contactedOn\":\"2026-11-19\",\"way\":\"MAIL\",\"outcome\":\"NUMBERS_GIVEN\"}",
                        Desk.administrator())
                .statusCode(422)
                .body("code", equalTo("rule-violated"))
                .body("findings.rule", contains("DCL-201", "DCL-204"))
                .body("findings.clause", hasItem("保発0710第1号 3(4)"));

        assertEquals("RECORDED", Desk.listed(sent.id()).get("state"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "空; ''; 400; constraint-violated",
                "JSONでない; {; 400; bad-request-body",
                "項目なし; {}; 400; constraint-violated",
                "ない日; {\"contactedOn\":\"2026-02-30\","
                        + "\"way\":\"PHONE\",\"outcome\":\"NO_ANSWER\"}; 400; constraint-violated",
                "ない方法; {\"contactedOn\":\"2026-11-20\","
                        + "\"way\":\"FAX\",\"outcome\":\"NO_ANSWER\"}; 400; constraint-violated",
                "検証番号の誤り; {\"contactedOn\":\"2026-11-20\",\"way\":\"PHONE\",\"outcome\":\"NUMBERS_GIVEN\","
                        + "\"given\":{\"insurerNumber\":\"06139001\",\"number\":\"1\"}}; 400; constraint-violated",
                "番号なしの提供; {\"contactedOn\":\"2026-11-20\",\"way\":\"PHONE\",\"outcome\":\"NUMBERS_GIVEN\","
                        + "\"given\":{\"insurerNumber\":\"06139000\"}}; 400; constraint-violated",
                "枝番のある後期; {\"contactedOn\":\"2026-11-20\",\"way\":\"PHONE\",\"outcome\":\"NUMBERS_GIVEN\","
                        + "\"given\":{\"insurerNumber\":\"39131008\",\"number\":\"12345678\",\"branch\":\"01\"}};"
                        + " 400; constraint-violated",
            })
    void refusesAMalformedBody(String name, String body, int status, String code) {
        Desk.Sent sent = Desk.take(Form.any());

        post(sent.id(), body, Desk.administrator()).statusCode(status).body("code", equalTo(code));
    }

    @Test
    void refusesABodyOverTheLimit() {
        given().auth()
                .oauth2(Desk.administrator())
                .contentType("application/json")
                .body("{\"way\":\"" + "x".repeat(1_100_000) + "\"}")
                .post("/declarations/" + UUID.randomUUID() + "/contacts")
                .then()
                .statusCode(413)
                .body("code", equalTo("body-too-large"));
    }

    @Test
    void knowsNoDeclarationOfAnotherClinic() {
        Desk.Sent sent = Desk.take(Form.any());

        post(sent.id(), NO_ANSWER, TestTokens.otherClinic(Roles.ADMINISTRATOR))
                .statusCode(404)
                .body("code", equalTo("not-found"));
        assertEquals("RECORDED", Desk.listed(sent.id()).get("state"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SERVICE, Roles.GATEWAY, Roles.OPERATOR})
    void isClosedToOtherRoles(String role) {
        post(UUID.randomUUID(), NO_ANSWER, TestTokens.clinic(role))
                .statusCode(403)
                .body("code", not(equalTo("not-found")));
    }

    private static ValidatableResponse post(UUID id, String body, String token) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/declarations/" + id + "/contacts")
                .then();
    }

    private static PatientContacted contacted(UUID id) throws IOException {
        return IdentifierJson.mapper()
                .readValue(
                        TestTopics.await(
                                        "declaration.v1",
                                        record -> id.toString().equals(record.key())
                                                && TestTopics.header(record, "ce_type")
                                                        .equals("madoguchi.declaration.patient-contacted.v1"))
                                .value(),
                        PatientContacted.class);
    }
}
