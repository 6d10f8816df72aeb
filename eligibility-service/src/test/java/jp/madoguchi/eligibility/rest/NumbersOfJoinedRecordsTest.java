package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.TestPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 照会番号 of records that are joined and parted: a number leads to whom it was given for. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class NumbersOfJoinedRecordsTest {
    private final ReceptionFixture desk = ReceptionFixture.any();
    private final String number = RegistryFixture.freshNumber();
    private final String otherNumber = RegistryFixture.freshNumber();
    private String old = "";
    private String other = "";

    @BeforeEach
    void registerTwo() {
        RegistryFixture.registerInsurers();
        old = register(number);
        other = register(otherNumber);
    }

    @Test
    void goesBackToWhomItWasGivenForWhenAJoinIsTakenBack() {
        String of = desk.check(number);
        String ofOther = desk.check(otherNumber);
        set(ofOther, "K-2").then().statusCode(201);
        String join = join(old, other);
        shown(of, "K-2");

        separate(join);

        search("K-2").then().statusCode(200).body("checkId", equalTo(ofOther));
        shown(ofOther, "K-2");
        shown(of, null);
        set(ofOther, "K-2").then().statusCode(200);
        set(of, "K-2").then().statusCode(409).body("code", equalTo("reference-number-taken"));
        set(of, "K-1").then().statusCode(201);
    }

    @Test
    void staysWithTheRecordThatStandsForThePersonWhenAJoinIsTakenBack() {
        String of = desk.check(number);
        set(of, "K-1").then().statusCode(201);
        String ofOther = desk.check(otherNumber);
        String join = join(old, other);
        shown(ofOther, "K-1");

        separate(join);

        search("K-1").then().statusCode(200).body("checkId", equalTo(of));
        shown(of, "K-1");
        shown(ofOther, null);
    }

    @Test
    void bothLeadToThePersonWhereBothRecordsHadOne() {
        String of = desk.check(number);
        set(of, "K-1").then().statusCode(201);
        String latest = desk.check(otherNumber);
        set(latest, "K-2").then().statusCode(201);
        String join = join(old, other);

        search("K-1").then().statusCode(200).body("checkId", equalTo(latest));
        search("K-2").then().statusCode(200).body("checkId", equalTo(latest));
        shown(latest, "K-1");

        separate(join);

        search("K-1").then().statusCode(200).body("checkId", equalTo(of));
        search("K-2").then().statusCode(200).body("checkId", equalTo(latest));
        shown(of, "K-1");
        shown(latest, "K-2");
    }

    @Test
    void mayBeEitherOfTheTwoAndIsThenTheOnlyOne() {
        String of = desk.check(number);
        set(of, "K-1").then().statusCode(201);
        String latest = desk.check(otherNumber);
        set(latest, "K-2").then().statusCode(201);
        join(old, other);

        set(of, "K-2").then().statusCode(200);

        shown(latest, "K-2");
        search("K-2").then().statusCode(200).body("checkId", equalTo(latest));
        search("K-1").then().statusCode(404).body("code", equalTo("reference-number-unknown"));
        String stranger = RegistryFixture.freshNumber();
        register(stranger);
        String ofStranger = desk.check(stranger);
        set(ofStranger, "K-2").then().statusCode(409);
        set(ofStranger, "K-1").then().statusCode(201);
        set(of, "K-1").then().statusCode(409);
    }

    @Test
    void goesWithTheAnswerItWasSetOnWhileTheRecordsWereJoined() {
        String of = desk.check(number);
        String join = join(old, other);
        // By number: a card would show the person's newest coverage, whichever record was asked for.
        String ofOther = desk.check("NUMBER", otherNumber).getString("checkId");
        set(ofOther, "K-2").then().statusCode(201);
        shown(of, "K-2");

        separate(join);

        search("K-2").then().statusCode(200).body("checkId", equalTo(ofOther));
        shown(of, null);
    }

    @Test
    void followsARecordThroughTheJoinsOfOthers() {
        String third = RegistryFixture.freshNumber();
        String last = register(third);
        String ofThird = desk.check(third);
        String ofOther = desk.check(otherNumber);
        set(ofThird, "K-3").then().statusCode(201);
        set(ofOther, "K-2").then().statusCode(201);
        String inner = join(other, last);
        String of = desk.check(number);
        String outer = join(old, other);
        search("K-3").then().statusCode(200).body("checkId", equalTo(of));
        search("K-2").then().statusCode(200).body("checkId", equalTo(of));

        separate(outer);

        search("K-3").then().statusCode(200).body("checkId", equalTo(ofOther));
        shown(ofThird, "K-2");
        shown(of, null);
        separate(inner);
        search("K-3").then().statusCode(200).body("checkId", equalTo(ofThird));
        shown(ofThird, "K-3");
        shown(ofOther, "K-2");
    }

    @Test
    void isOnlyTheBusinessOfTheClinicThatGaveIt() {
        ReceptionFixture neighbour = ReceptionFixture.any();
        String theirs = neighbour.check(otherNumber);
        neighbour
                .put(theirs, "reference-number", Map.of("referenceNumber", "K-2"))
                .then()
                .statusCode(201);
        set(desk.check(number), "K-2").then().statusCode(201);

        separate(join(old, other));

        neighbour.get(theirs, "reference-number").then().body("referenceNumber", equalTo("K-2"));
        shown(desk.check(number), "K-2");
        shown(desk.check(otherNumber), null);
    }

    private void shown(String check, @Nullable String referenceNumber) {
        desk.get(check, "reference-number").then().statusCode(200).body("referenceNumber", equalTo(referenceNumber));
        desk.get(check, "").then().body("clinic.referenceNumber", equalTo(referenceNumber));
    }

    private Response set(String check, String referenceNumber) {
        return desk.put(check, "reference-number", Map.of("referenceNumber", referenceNumber));
    }

    private Response search(String referenceNumber) {
        return desk.clerk().body(Map.of("referenceNumber", referenceNumber)).post("/reference-numbers/search");
    }

    private static String register(String insured) {
        return RegistryFixture.register(
                        "patient-" + insured,
                        1,
                        List.of(RegistryFixture.coverage(RegistryFixture.INSURER, insured, "2021-02-01")))
                .then()
                .statusCode(201)
                .extract()
                .path("personId");
    }

    private static String join(String one, String another) {
        return given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .contentType(ContentType.JSON)
                .body(Map.of("personId", one, "otherPersonId", another, "evidence", "本人確認情報で同じ人と確認した"))
                .post("/registry/joins")
                .then()
                .statusCode(201)
                .extract()
                .path("joinId");
    }

    private static void separate(String join) {
        given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .post("/registry/joins/" + join + "/separation")
                .then()
                .statusCode(204);
    }
}
