package jp.madoguchi.declaration.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.madoguchi.contracts.event.SealedContent;
import jp.madoguchi.declaration.Desk;
import jp.madoguchi.declaration.Form;
import jp.madoguchi.declaration.KeyForTests;
import jp.madoguchi.declaration.Tables;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(KeyForTests.class)
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "declaration"))
class DeclarationResourceTest {
    private static final Map<String, Object> NO_CLAIMS = Map.of();

    @Inject
    DataSource database;

    @Test
    void listsTheClinicsDeclarationsWithoutAPerson() {
        Desk.Sent sent = Desk.take(Form.any());

        String body = get("/declarations", TestTokens.clinic(Roles.GENERAL))
                .statusCode(200)
                .body("declarations.id", hasItem(sent.id().toString()))
                .body("declarations.find { it.id == '" + sent.id() + "' }.state", equalTo("RECORDED"))
                .body(
                        "declarations.find { it.id == '" + sent.id() + "' }.visitId",
                        equalTo(sent.visitId().toString()))
                .body("declarations.find { it.id == '" + sent.id() + "' }.findings.rule", contains("DCL-116"))
                .extract()
                .asString();

        assertEquals(-1, body.indexOf("カナリア"));
    }

    @Test
    void listsNothingOfAnotherClinic() {
        Desk.Sent sent = Desk.take(Form.any());

        get("/declarations", TestTokens.otherClinic(Roles.ADMINISTRATOR))
                .statusCode(200)
                .body("declarations.id", not(hasItem(sent.id().toString())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501"})
    void refusesALimitOutsideItsBounds(String limit) {
        get("/declarations?limit=" + limit, Desk.administrator())
                .statusCode(400)
                .body("code", equalTo("constraint-violated"));
    }

    @Test
    void opensTheContentOnlyForTheInstitutionItWasAskedFor() {
        Desk.Sent sent = Desk.take(Form.any());
        String token = TestTokens.network(Roles.SERVICE);

        Desk.content(sent.id(), Desk.OTHER_CLINIC, token).then().statusCode(404).body("code", equalTo("not-found"));
        get("/declarations/" + sent.id() + "/content", token)
                .statusCode(404)
                .body("code", equalTo("institution-not-yours"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR})
    void opensAFormForItsClinicAndAuditsIt(String role) throws SQLException {
        Desk.Sent sent = Desk.take(Form.any());

        get("/declarations/" + sent.id(), TestTokens.clinic(role))
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("declaration.id", equalTo(sent.id().toString()))
                .body("content.name", equalTo(Form.NAME))
                .body("content.birthDate", equalTo("1980-04-01"));

        assertEquals(
                List.of("tester|declaration.opened|患者への確認と請求 (保発0710第1号 3(4))"),
                Tables.rows(
                        database, "select account, action, purpose from audit_log where subject = ?::text", sent.id()));
    }

    @Test
    void hidesAFormFromAnotherClinic() throws SQLException {
        Desk.Sent sent = Desk.take(Form.any());

        get("/declarations/" + sent.id(), TestTokens.otherClinic(Roles.ADMINISTRATOR))
                .statusCode(404)
                .body("code", equalTo("not-found"));
        assertEquals(List.of(), Tables.rows(database, "select seq from audit_log where subject = ?::text", sent.id()));
    }

    @Test
    void knowsNoDeclarationUnderAnInventedId() {
        get("/declarations/" + UUID.randomUUID(), Desk.administrator())
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @Test
    void saysThatAFormIsGone() {
        Desk.Sent sent = Desk.take(Form.any());
        Desk.settle(sent);

        get("/declarations/" + sent.id(), Desk.administrator())
                .statusCode(410)
                .body("code", equalTo("declaration-destroyed"));
        Desk.content(sent.id(), Desk.CLINIC, TestTokens.network(Roles.SERVICE))
                .then()
                .statusCode(410)
                .body("code", equalTo("declaration-destroyed"));
        given().auth()
                .oauth2(Desk.administrator())
                .contentType("application/json")
                .body("{\"contactedOn\":\"2026-11-20\",\"way\":\"PHONE\",\"outcome\":\"NO_ANSWER\"}")
                .post("/declarations/" + sent.id() + "/contacts")
                .then()
                .statusCode(410)
                .body("code", equalTo("declaration-destroyed"));
    }

    @Test
    void saysWhyAFormCannotBeRead() {
        Desk.Sent sent = Desk.take(Desk.form(new SealedContent(UUID.randomUUID(), "a.b.c.d.e")));

        get("/declarations/" + sent.id(), Desk.administrator())
                .statusCode(409)
                .body("code", equalTo("declaration-unreadable"))
                .body("findings.rule", contains("key-unknown"));
    }

    @Test
    void opensTheContentForTheSuitesOwnServicesAndAuditsIt() throws SQLException {
        Desk.Sent sent = Desk.take(Form.any());

        Desk.content(sent.id(), Desk.CLINIC, TestTokens.of("claim-service", List.of(Roles.SERVICE), NO_CLAIMS))
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("declarationId", equalTo(sent.id().toString()))
                .body("keyId", equalTo(sent.sealed().keyId().toString()))
                .body("content.name", equalTo(Form.NAME))
                .body("content.workplace", equalTo("試験株式会社"));

        assertEquals(
                List.of(TestTokens.CLINIC + "|claim-service|declaration.opened|摘要欄への記載 (保発0710第1号 3(4))"),
                Tables.rows(
                        database,
                        "select chain, account, action, purpose from audit_log where subject = ?::text",
                        sent.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.GENERAL, Roles.MEDICAL_VIEWER, Roles.ADMINISTRATOR, Roles.GATEWAY, Roles.OPERATOR})
    void keepsTheServicesDoorShutToEverybodyElse(String role) {
        Desk.Sent sent = Desk.take(Form.any());

        Desk.content(sent.id(), Desk.CLINIC, TestTokens.clinic(role))
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.SERVICE, Roles.GATEWAY, Roles.INSURER, Roles.INTEGRATOR})
    void keepsTheDesksDoorsShutToEverybodyElse(String role) {
        get("/declarations", TestTokens.clinic(role)).statusCode(403).body("code", equalTo("forbidden"));
        get("/declarations/" + UUID.randomUUID(), TestTokens.clinic(role))
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void letsNobodyInWithAWrongToken() {
        get("/declarations", TestTokens.expired(Roles.GENERAL)).statusCode(401);
        get("/declarations", TestTokens.ofAnotherAudience(Roles.GENERAL)).statusCode(401);
        get("/declarations", TestTokens.ofAnotherRealm(Roles.GENERAL)).statusCode(401);
        given().get("/declarations").then().statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private static ValidatableResponse get(String path, String token) {
        return Desk.get(path, token).then();
    }
}
