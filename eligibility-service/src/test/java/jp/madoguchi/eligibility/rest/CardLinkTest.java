package jp.madoguchi.eligibility.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.TestPlatform;
import jp.madoguchi.testing.TestTokens;
import jp.madoguchi.testing.TestTopics;
import jp.madoguchi.web.Roles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a card is, and the way back when two people were registered on one. */
@QuarkusTest
@QuarkusTestResource(value = TestPlatform.class, initArgs = @ResourceArg(name = "database", value = "eligibility"))
class CardLinkTest {
    private final String number = RegistryFixture.freshNumber();
    private final String otherNumber = RegistryFixture.freshNumber();
    private final String serial = CardFixture.freshSerial();
    private String person = "";
    private String other = "";

    @BeforeEach
    void registerTwoPeople() {
        RegistryFixture.registerInsurers();
        person = register(number);
        other = register(otherNumber);
    }

    @Test
    void leadsToTheRightfulPersonAgainOnceALaterVersionSaysWhoseItIs() {
        link(number, null, "2029-04-01").statusCode(201).body("mislinkIds", hasSize(0));
        link(otherNumber, null, "2029-04-01")
                .statusCode(201)
                .body("holders", equalTo(2))
                .body("mislinkIds", hasSize(1));
        ask().body("validity", equalTo("MULTIPLE")).body("instruction.code", equalTo("INS-402"));
        assertEquals("MULTIPLE", validity(number));

        link(number, 1L, "2029-04-01")
                .statusCode(200)
                .body("holders", equalTo(1))
                .body("personId", equalTo(person));

        ask().body("validity", equalTo("VALID")).body("coverage.numbers.number", equalTo(number));
        assertEquals("VALID", validity(number));
        assertEquals("VALID", validity(otherNumber));
        assertEquals(List.of("card-mislinked", "card-relinked"), told(person));
        assertEquals(List.of("card-mislinked", "card-relinked"), told(other));
    }

    /** Clinics were shown the first one's coverage for the second one's card, so everybody hears of both. */
    @Test
    void wasMislinkedWhereALaterVersionNamesSomebodyElseAlone() {
        link(number, 1L, "2029-04-01").statusCode(201);

        link(otherNumber, 2L, "2029-04-01")
                .statusCode(201)
                .body("holders", equalTo(1))
                .body("mislinkIds", hasSize(1));

        ask().body("validity", equalTo("VALID")).body("coverage.numbers.number", equalTo(otherNumber));
        assertEquals("VALID", validity(number));
        assertEquals(List.of("card-mislinked", "card-relinked"), told(person));
        assertEquals(List.of("card-mislinked", "card-relinked"), told(other));
    }

    @Test
    void cannotBeToldApartWhileTheCardLeadsToBoth() {
        link(number, null, "2029-04-01");
        String mislink = link(otherNumber, null, "2029-04-01").extract().path("mislinkIds[0]");

        separate(mislink).then().statusCode(409).body("code", equalTo("card-shared"));

        link(otherNumber, 1L, "2029-04-01").body("holders", equalTo(1));
        separate(mislink).then().statusCode(409).body("code", equalTo("mislink-separated"));
        ask().body("validity", equalTo("VALID")).body("coverage.numbers.number", equalTo(otherNumber));
    }

    @Test
    void leavesAMislinkOfTheRecordsOpenWhateverBecomesOfTheCard() {
        String mislink = given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .contentType("application/json")
                .body(Map.of(
                        "personId", person, "otherPersonId", other, "foundOn", "2026-11-20", "evidence", "別人の資格が表示された"))
                .post("/registry/mislinks")
                .then()
                .statusCode(201)
                .extract()
                .path("mislinkId");
        link(number, 1L, "2029-04-01");
        link(otherNumber, 1L, "2029-04-01").body("holders", equalTo(2)).body("mislinkIds", hasSize(0));
        link(number, 2L, "2029-04-01").body("holders", equalTo(1));

        assertEquals("MULTIPLE", validity(number));
        separate(mislink).then().statusCode(204);
        assertEquals("VALID", validity(number));
    }

    @Test
    void anOlderVersionChangesNothingAndTheSameVersionSaysOneThing() {
        link(number, 3L, "2029-04-01").statusCode(201);

        link(otherNumber, 2L, "2031-04-01").statusCode(200).body("holders", equalTo(1));
        link(number, null, "2031-04-01").statusCode(200).body("holders", equalTo(1));
        link(number, 3L, "2031-04-01").statusCode(409).body("code", equalTo("record-conflict"));
        ask().body("validity", equalTo("VALID"))
                .body("card.expiresOn", equalTo("2029-04-01"))
                .body("coverage.numbers.number", equalTo(number));

        link(number, 4L, "2031-04-01").statusCode(200);
        ask().body("card.expiresOn", equalTo("2031-04-01"));
        link(number, 0L, "2031-04-01").statusCode(400);
    }

    private static List<String> told(String personId) {
        TestTopics.await(
                "registry.v1",
                event -> event.key().equals(personId) && new String(event.value(), UTF_8).contains("separatedOn"));
        return TestTopics.all("registry.v1").stream()
                .filter(event -> event.key().equals(personId))
                .map(event -> TestTopics.header(event, "ce_type"))
                .filter(type -> type.contains("card"))
                .map(type -> type.replaceAll("madoguchi.registry.|.v1", ""))
                .toList();
    }

    private ValidatableResponse ask() {
        return RegistryFixture.check(TestTokens.clinic(Roles.GATEWAY), CardFixture.question(serial, "2026-11-20"))
                .then()
                .statusCode(200);
    }

    private ValidatableResponse link(String ofNumber, @Nullable Long version, String expires) {
        Map<String, Object> card = CardFixture.card(serial, "linked-" + ofNumber, "CARD", expires);
        if (version != null) {
            card.put("version", version);
        }
        return CardFixture.register(card).then();
    }

    private static String validity(String ofNumber) {
        return ReceptionFixture.any().check("NUMBER", ofNumber).getString("validity");
    }

    private static String register(String ofNumber) {
        return RegistryFixture.register(
                        "linked-" + ofNumber,
                        1,
                        List.of(RegistryFixture.coverage(RegistryFixture.INSURER, ofNumber, "2021-02-01")))
                .path("personId");
    }

    private static Response separate(String id) {
        return given().auth()
                .oauth2(RegistryFixture.implementingBody())
                .post("/registry/mislinks/" + id + "/separation");
    }
}
