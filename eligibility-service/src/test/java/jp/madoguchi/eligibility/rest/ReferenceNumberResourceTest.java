package jp.madoguchi.eligibility.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.web.Roles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class ReferenceNumberResourceTest {
    private final ReceptionFixture desk = ReceptionFixture.any();

    @Inject
    DataSource database;

    @BeforeEach
    void registerInsurers() {
        RegistryFixture.registerInsurers();
    }

    @Test
    void registersThenChangesANumberWithTheMessageOfTheScreen() throws SQLException {
        String checkId = desk.check(ReceptionFixture.patient());
        desk.get(checkId, "reference-number")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("registered", equalTo(false))
                .body("referenceNumber", nullValue());

        set(checkId, "K-1").then().statusCode(201).body("message", equalTo("登録完了"));
        set(checkId, "K-2").then().statusCode(200).body("message", equalTo("登録完了"));
        set(checkId, "K-2").then().statusCode(200).body("referenceNumber", equalTo("K-2"));

        desk.get(checkId, "reference-number")
                .then()
                .body("registered", equalTo(true))
                .body("referenceNumber", equalTo("K-2"));
        String account = desk.clinic().account();
        assertEquals(
                List.of(
                        account + "|reference-number-viewed|REVIEW",
                        account + "|reference-number-set|REGISTER",
                        account + "|reference-number-set|UPDATE",
                        account + "|reference-number-set|UPDATE",
                        account + "|reference-number-viewed|REVIEW"),
                ReceptionFixture.audited(database, checkId));
    }

    @Test
    void belongsToThePatientAndNotToTheAnswer() {
        String number = ReceptionFixture.patient();
        set(desk.check(number), "K-1").then().statusCode(201);

        desk.get(desk.check(number), "").then().body("clinic.referenceNumber", equalTo("K-1"));
    }

    @Test
    void comesWithTheAnswerOfThisClinicAloneAndInItsDownload() {
        String number = ReceptionFixture.patient();
        String first = desk.check(number);
        desk.check("CARD", number);
        set(first, "K-1").then().statusCode(201);

        assertEquals("K-1", desk.check("NUMBER", number).getString("clinic.referenceNumber"));
        assertNull(ReceptionFixture.any().check("NUMBER", number).getString("clinic.referenceNumber"));
        assertTrue(desk.get(first, "download").asString().contains("<ReferenceNumber>K-1</ReferenceNumber>"));
    }

    @Test
    void meansOnePatientOfAClinicButMayMeanAnotherOfTheNext() {
        String number = ReceptionFixture.patient();
        set(desk.check(number), "K-1").then().statusCode(201);
        String second = desk.check(ReceptionFixture.patient());
        ReceptionFixture other = ReceptionFixture.any();

        set(second, "K-1").then().statusCode(409).body("code", equalTo("reference-number-taken"));
        desk.get(second, "reference-number").then().body("registered", equalTo(false));
        String theirs = other.check(number);
        other.get(theirs, "reference-number").then().body("registered", equalTo(false));
        other.put(theirs, "reference-number", Map.of("referenceNumber", "K-1"))
                .then()
                .statusCode(201);
        desk.get(theirs, "reference-number").then().statusCode(404).body("code", equalTo("not-found"));
        set(theirs, "K-9").then().statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void goesToOneOfThoseWhoWantItAtOnce() {
        List<String> checks = Stream.generate(ReceptionFixture::patient)
                .limit(6)
                .map(desk::check)
                .toList();

        List<CompletableFuture<Integer>> answers = checks.stream()
                .map(checkId ->
                        CompletableFuture.supplyAsync(() -> set(checkId, "K-1").statusCode()))
                .toList();

        assertEquals(
                List.of(201, 409, 409, 409, 409, 409),
                answers.stream().map(CompletableFuture::join).sorted().toList());
    }

    @Test
    void hasNobodyToCallAnything() {
        String nobody = desk.checkOfNobody();

        set(nobody, "K-1").then().statusCode(409).body("code", equalTo("nobody-found"));
        desk.get(nobody, "reference-number").then().statusCode(409).body("code", equalTo("nobody-found"));
    }

    @Test
    void refusesWhatNoNumberIsWithoutRepeatingIt() {
        String checkId = desk.check(ReceptionFixture.patient());

        set(checkId, "１２３４５６７８９０１２３４５６７８９０１")
                .then()
                .statusCode(422)
                .body("findings.rule", equalTo(List.of("ELG-501", "ELG-502")))
                .body(not(containsString("１２３")));
        set(checkId, "").then().statusCode(422).body("findings.rule", equalTo(List.of("ELG-501")));
        set(checkId, "12\u0007").then().statusCode(422).body("findings.rule", equalTo(List.of("ELG-502")));
        set(checkId, "12\u0000").then().statusCode(400).body("findings.rule", equalTo(List.of("text-characters")));
        desk.put(checkId, "reference-number", "{}").then().statusCode(400).body("code", equalTo("constraint-violated"));
        desk.put(checkId, "reference-number", "{\"referenceNumber\":")
                .then()
                .statusCode(400)
                .body("code", equalTo("bad-request-body"));
    }

    @Test
    void leadsToTheLatestAnswerAboutThePatientInItsOwnClinicOnly() throws SQLException {
        String number = ReceptionFixture.patient();
        set(desk.check(number), "K-1").then().statusCode(201);
        String latest = desk.check(number);

        search(desk, "K-1")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, no-store"))
                .body("checkId", equalTo(latest))
                .body("validity", equalTo("VALID"))
                .body("confirmationDate", equalTo(ReceptionFixture.DAY));
        assertEquals(
                List.of(desk.clinic().account() + "|reference-number-searched|SEARCH"),
                ReceptionFixture.audited(database, latest));
        search(ReceptionFixture.any(), "K-1").then().statusCode(404).body("code", equalTo("reference-number-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"K-unknown", "", "１２３", "12\u0007"})
    void leadsNowhereWhenNobodyIsCalledSo(String number) {
        search(desk, number).then().statusCode(404).body("code", equalTo("reference-number-unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reference-numbers/lookup?referenceNumber=K-1", "/reference-numbers/K-1"})
    void neverStandsInAUrl(String url) {
        desk.clerk().get(url).then().statusCode(404);
    }

    @Test
    void isCountedAsAShareOfThePatients() {
        desk.clerk()
                .get("/reference-numbers/coverage")
                .then()
                .statusCode(200)
                .body("patients", equalTo(0))
                .body("percent", nullValue());
        String number = ReceptionFixture.patient();
        set(desk.check(number), "K-1");
        desk.check(number);
        desk.check(ReceptionFixture.patient());
        desk.checkOfNobody();

        desk.clerk()
                .get("/reference-numbers/coverage")
                .then()
                .body("patients", equalTo(2))
                .body("registered", equalTo(1))
                .body("percent", equalTo(50.0f));
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.GATEWAY, Roles.INTEGRATOR, Roles.INSURER, Roles.OPERATOR})
    void isNobodysBusinessButTheClinics(String role) {
        String checkId = desk.check(ReceptionFixture.patient());

        desk.as(role).get("/reference-numbers/coverage").then().statusCode(403);
        desk.as(role)
                .body(Map.of("referenceNumber", "K-1"))
                .post("/reference-numbers/search")
                .then()
                .statusCode(403);
        desk.as(role)
                .body(Map.of("referenceNumber", "K-1"))
                .put(ReceptionFixture.path(checkId, "reference-number"))
                .then()
                .statusCode(403);
        desk.as(role)
                .body(Map.of("lines", List.of()))
                .post("/reference-numbers")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    private Response set(String checkId, String number) {
        return desk.put(checkId, "reference-number", Map.of("referenceNumber", number));
    }

    private static Response search(ReceptionFixture desk, String number) {
        return desk.clerk().body(Map.of("referenceNumber", number)).post("/reference-numbers/search");
    }
}
